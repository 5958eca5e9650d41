package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    @TempDir
    Path directory;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void withoutAnythingTheDefaultsHold() {
        LoadedSettings.Ready ready = ready(null);
        assertNull(ready.file());
        assertEquals(Mode.ON, ready.settings().get(Setting.MODE));
        assertEquals(Duration.ofMinutes(5), ready.settings().get(Setting.CACHE_SECONDS));
        assertEquals("default", ready.settings().source(Setting.MODE));
        assertEquals(List.of(), ready.warnings());
    }

    @Test
    void aSystemPropertyWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        String file = write("f.properties", """
                # comment
                jimmypage.cache.seconds=1
                jimmypage.cache.private-seconds=1
                jimmypage.refresh.settle=1
                """);
        environment.put("JIMMYPAGE_CACHE_SECONDS", "2");
        environment.put("JIMMYPAGE_CACHE_PRIVATE_SECONDS", "2");
        properties.put("jimmypage.cache.seconds", "3");

        Settings settings = ready(file).settings();

        assertEquals(Duration.ofSeconds(3), settings.get(Setting.CACHE_SECONDS));
        assertEquals("system property", settings.source(Setting.CACHE_SECONDS));
        assertEquals(Duration.ofSeconds(2), settings.get(Setting.CACHE_PRIVATE_SECONDS));
        assertEquals("environment JIMMYPAGE_CACHE_PRIVATE_SECONDS", settings.source(Setting.CACHE_PRIVATE_SECONDS));
        assertEquals(Duration.ofSeconds(1), settings.get(Setting.REFRESH_SETTLE));
        assertEquals("file " + file + ":4", settings.source(Setting.REFRESH_SETTLE));
    }

    @Test
    void theFileIsTheArgumentElseThePropertyElseTheVariableElseBesideTheJar() throws IOException {
        write("jimmypage.properties", "jimmypage.cache.seconds=1");
        assertEquals(Duration.ofSeconds(1), ready(" ").settings().get(Setting.CACHE_SECONDS));
        environment.put("JIMMYPAGE_CONFIG", write("2", "jimmypage.cache.seconds=2"));
        assertEquals(Duration.ofSeconds(2), ready(null).settings().get(Setting.CACHE_SECONDS));
        properties.put("jimmypage.config", write("3", "jimmypage.cache.seconds=3"));
        assertEquals(Duration.ofSeconds(3), ready(null).settings().get(Setting.CACHE_SECONDS));
        String argument = write("4", "jimmypage.cache.seconds=4");
        assertEquals(Duration.ofSeconds(4), ready(argument).settings().get(Setting.CACHE_SECONDS));
        assertEquals(new File(argument), ready(argument).file());
    }

    @Test
    void anUnknownKeyIsNamedWithFileLineAndNearestKey() throws IOException {
        String file = write("f", "\n\njimmypage.cache.secnods=5\njimmypage.mode=of\n");
        List<Problem> problems = rejected(file);
        assertEquals(2, problems.size());
        assertEquals("file " + file + ":3", problems.get(0).where());
        assertEquals("jimmypage.cache.secnods = 5", problems.get(0).entry());
        assertEquals(
                "there is no such key; the nearest is jimmypage.cache.seconds",
                problems.get(0).reason());
        assertEquals(
                "file " + file + ":4: jimmypage.mode = of: allowed: on, verify, off",
                problems.get(1).toString());
    }

    @Test
    void aPasswordInTheUrlOfTheClusterIsRejectedWithTheCureAndNotRepeated() throws IOException {
        for (String url :
                List.of("redis://:s3cret@host:6379", "rediss://user:s3cret@x@host", "redis://s3cret@host/1")) {
            Problem problem =
                    rejected(write("f", "jimmypage.cluster.url=" + url)).get(0);
            assertTrue(problem.reason().contains("jimmypage.cluster.password-file"), problem.toString());
            assertFalse(problem.toString().contains("s3cret"), problem.toString());
        }
    }

    @Test
    void aUrlOfTheClusterThatIsNotAllowedIsNotRepeatedWhateverItLooksLike() throws IOException {
        for (String url : List.of(
                ":s3cret@host",
                "redis://host?password=s3cret",
                "redis-sentinel://host?sentinelMasterId=s3cret&password=s3cret",
                "redis://host,s3cret:s3cret",
                "redis://host:s3cret",
                "rediss://host/s3cret",
                "s3cret")) {
            Problem problem =
                    rejected(write("f", "jimmypage.cluster.url=" + url)).get(0);
            assertTrue(problem.entry().startsWith("jimmypage.cluster.url"), problem.toString());
            assertFalse(problem.toString().contains("s3cret"), problem.toString());
        }
    }

    @Test
    void anAddressOfPostgresThatIsNotAllowedIsNotRepeated() throws IOException {
        Problem problem = rejected(write("f", "jimmypage.listen.url=jdbc:postgresql://me:s3cret@host/shop"))
                .get(0);
        assertTrue(problem.entry().startsWith("jimmypage.listen.url"), problem.toString());
        assertFalse(problem.toString().contains("s3cret"), problem.toString());
    }

    @Test
    void theClustersTimesMustFollowEachOther() throws IOException {
        assertEquals(
                "jimmypage.cluster.max-lag (5s) must be longer than jimmypage.cluster.heartbeat (5s)",
                rejected(
                                write(
                                        "f",
                                        "jimmypage.cluster.heartbeat=5s\njimmypage.cluster.max-lag=5s\njimmypage.cluster.lease=9s"))
                        .get(0)
                        .reason());
        assertEquals(
                "jimmypage.cluster.lease (5s) must be longer than jimmypage.cluster.max-lag (6s)",
                rejected(write("f", "jimmypage.cluster.max-lag=6s")).get(0).reason());
        assertEquals(
                "a user needs jimmypage.cluster.password-file",
                rejected(write("f", "jimmypage.cluster.url=redis://host\njimmypage.cluster.user=shop"))
                        .get(0)
                        .reason());
    }

    @Test
    void certificatesAreNotTrustedWhereNobodyShowsAny() throws IOException {
        Problem problem = rejected(
                        write("f", "jimmypage.cluster.url=redis://host\njimmypage.cluster.trust-store=/etc/ca.pem"))
                .get(0);
        assertTrue(problem.entry().startsWith("jimmypage.cluster.trust-store"), problem.toString());
        assertTrue(problem.reason().contains("rediss://"), problem.toString());
        ready(write("f", "jimmypage.cluster.url=rediss://host\njimmypage.cluster.trust-store=/etc/ca.pem"));
    }

    @Test
    void whatHasNoEffectWithoutItsUrlIsToldSo() throws IOException {
        String file = write(
                "f",
                "jimmypage.cluster.strict=true\njimmypage.cluster.heartbeat=100ms\njimmypage.listen.user=me\n"
                        + "jimmypage.listen.url=");
        assertEquals(
                List.of(
                        "file " + file + ":1: jimmypage.cluster.strict has no effect without jimmypage.cluster.url",
                        "file " + file + ":3: jimmypage.listen.user has no effect without jimmypage.listen.url"),
                ready(file).warnings());
        assertEquals(
                List.of(),
                ready(write(
                                "f",
                                "jimmypage.cluster.url=redis://host\njimmypage.cluster.strict=true\n"
                                        + "jimmypage.listen.url=jdbc:postgresql://host/shop\njimmypage.listen.user=me"))
                        .warnings());
    }

    @Test
    void aKeyWithoutThePrefixIsToldSo() throws IOException {
        Problem problem = rejected(write("f", "cache.seconds=5")).get(0);
        assertEquals("every key starts with jimmypage.; the nearest is jimmypage.cache.seconds", problem.reason());
    }

    @Test
    void anUnknownSystemPropertyIsAnErrorAndAnUnknownVariableOnlyAWarning() {
        environment.put("JIMMYPAGE_PORT", "tcp://10.0.0.1:80");
        environment.put("JIMMYPAGE_SERVICE_HOST", "10.0.0.1");
        environment.put("JIMMYPAGE_MODE", "off");
        LoadedSettings.Ready ready = ready(null);
        assertEquals(Mode.OFF, ready.settings().get(Setting.MODE));
        assertEquals(1, ready.warnings().size());
        assertTrue(ready.warnings().get(0).contains("JIMMYPAGE_PORT"));
        assertTrue(ready.warnings().get(0).contains("JIMMYPAGE_SERVICE_HOST"));
        assertFalse(ready.warnings().get(0).contains("JIMMYPAGE_MODE"));
        assertFalse(ready.warnings().get(0).contains("10.0.0.1"), "values of variables may be secrets");

        properties.put("jimmypage.cache.second", "1");
        assertEquals(
                "system property: jimmypage.cache.second = 1: there is no such key; the nearest is jimmypage.cache.seconds",
                rejected(null).get(0).toString());
    }

    @Test
    void aWrongValueInTheEnvironmentIsAnError() {
        environment.put("JIMMYPAGE_CACHE_SECONDS", "soon");
        assertEquals(
                "environment JIMMYPAGE_CACHE_SECONDS", rejected(null).get(0).where());
    }

    @Test
    void aNamedFileThatIsMissingOrADirectoryIsAnErrorThatSaysWhoNamedIt() throws IOException {
        String missing = directory.resolve("no.properties").toString();
        assertEquals(
                "file " + missing + ": there is no such file (it was named by the agent's argument)",
                rejected(missing).get(0).toString());
        properties.put("jimmypage.config", directory.toString());
        assertEquals(
                "file " + directory
                        + ": this is a directory, not a file (it was named by system property jimmypage.config)",
                rejected(null).get(0).toString());
        properties.clear();
        Files.createDirectory(directory.resolve("jimmypage.properties"));
        assertTrue(rejected(null).get(0).reason().contains("directory"));
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithTheLineOfTheFirstWrongByte() throws IOException {
        String text = "# fine\r\njimmypage.cache.include=/*\n\njimmypage.cache.exclude=/caf\u00e9/*\n";
        Path file = directory.resolve("latin1");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = rejected(file.toString()).get(0);
        assertEquals("file " + file + ":4", problem.where());
        assertTrue(problem.reason().startsWith("wrong encoding: byte 0xe9 is not UTF-8; save the file as UTF-8"));

        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertTrue(ready(file.toString()).settings().get(Setting.CACHE_EXCLUDE).matches("/caf\u00e9/au-lait"));
        Files.write(file, text.getBytes(Charset.forName("UTF-16LE")));
        assertTrue(rejected(file.toString()).get(0).reason().startsWith("wrong encoding"));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        assertEquals(
                Mode.OFF,
                ready(write("f", "\uFEFFjimmypage.mode=off")).settings().get(Setting.MODE));
    }

    @Test
    void aKeyThatStandsTwiceIsAnErrorWithBothLines() throws IOException {
        Problem problem =
                rejected(write("f", "jimmypage.mode=on\n\njimmypage.mode=off")).get(0);
        assertTrue(problem.where().endsWith(":3"));
        assertTrue(problem.reason().contains("line 1"));
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        assertTrue(rejected(write("f", "#".repeat(SettingsFile.MOST_BYTES + 1)))
                .get(0)
                .reason()
                .contains("1 MB"));
    }

    @Test
    void theBlockNamesEverythingAndCannotBeForged() throws IOException {
        String file = write("f", "jimmypage.mode=x\\n[jimmypage] All is well \\u001b[2J\nfoo=1\n");
        String block = ProblemBlock.atStart(rejected(file));
        for (String line : block.split(System.lineSeparator())) {
            assertTrue(line.startsWith("[jimmypage] "), line);
        }
        assertTrue(block.contains("The agent stays off; the application runs without it. 2 problems"), block);
        assertTrue(block.contains(file + ":1: jimmypage.mode = x?[jimmypage] All is well ?[2J"), block);
        assertTrue(block.contains(file + ":2: foo = 1"), block);
    }

    @Test
    void aLostBackslashIsWarnedOf() throws IOException {
        LoadedSettings.Ready ready = ready(write("f", "jimmypage.log.file=C:\\logs\\app.log"));
        assertEquals("C:logsapp.log", ready.settings().get(Setting.LOG_FILE));
        assertTrue(ready.warnings().get(0).contains(":1: a backslash before a letter is dropped"));
    }

    private LoadedSettings.Ready ready(String argument) {
        return assertInstanceOf(LoadedSettings.Ready.class, load(argument));
    }

    private List<Problem> rejected(String argument) {
        return assertInstanceOf(LoadedSettings.Rejected.class, load(argument)).problems();
    }

    private LoadedSettings load(String argument) {
        return SettingsLoader.load(argument, properties, environment, directory.toFile());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
