package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that make no sense are told in one block, and the application runs without the agent. */
@OnEachJdk
class BadSettingsIT {
    private final Jdk jdk;

    @TempDir
    Path directory;

    BadSettingsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void anUnknownKeyIsNamedWithFileLineAndNearestKey() throws IOException {
        Ended ended = withFile("# ours\n\njimmypage.cache.secnds = 5\n");
        assertOff(ended, "jimmypage.properties", "3", "jimmypage.cache.secnds", "jimmypage.cache.seconds");
    }

    @Test
    void aWrongValueIsNamedWithFileAndLine() throws IOException {
        Ended ended = withFile("jimmypage.mode = on\njimmypage.cache.seconds = five minutes\n");
        assertOff(ended, "jimmypage.properties", "2", "jimmypage.cache.seconds", "five minutes");
    }

    @Test
    void severalProblemsMakeOneBlock() throws IOException {
        Ended ended = withFile("jimmypage.mode = sometimes\njimmypage.cach.seconds = 5\n");
        assertOff(ended, "jimmypage.mode", "sometimes", "jimmypage.cach.seconds", "jimmypage.cache.seconds");
    }

    @Test
    void aFileInAnotherEncodingIsNamedWithTheLine() throws IOException {
        Path file = directory.resolve("jimmypage.properties");
        Files.write(file, "jimmypage.mode = on\n# f\u00fcr uns\n".getBytes(StandardCharsets.ISO_8859_1));
        assertOff(withFlags("-javaagent:" + Artifacts.agent() + "=" + file), "jimmypage.properties", "2", "UTF-8");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Path absent = directory.resolve("absent.properties");
        assertOff(withFlags("-javaagent:" + Artifacts.agent() + "=" + absent), "absent.properties");
        assertOff(withFlags("-javaagent:" + Artifacts.agent() + "=" + directory), directory.toString());
        assertOff(withFlags("-javaagent:" + Artifacts.agent(), "-Djimmypage.config=" + absent), "absent.properties");
    }

    @Test
    void aWrongSystemPropertyIsNamed() {
        String agent = "-javaagent:" + Artifacts.agent();
        assertOff(withFlags(agent, "-Djimmypage.cache.secnds=5"), "jimmypage.cache.secnds", "jimmypage.cache.seconds");
        assertOff(withFlags(agent, "-Djimmypage.mode=sometimes"), "jimmypage.mode", "sometimes");
    }

    @Test
    void aWrongEnvironmentVariableIsNamed() {
        Ended ended = Command.on(jdk, "bad-settings")
                .agent()
                .environment("JIMMYPAGE_CACHE_SECONDS", "often")
                .emptyMain()
                .run();
        assertOff(ended, "JIMMYPAGE_CACHE_SECONDS", "often");
    }

    /** Kubernetes sets such variables for every Service of this name. */
    @Test
    void anUnknownEnvironmentVariableIsOnlyMentioned() {
        Ended ended = Command.on(jdk, "odd-environment")
                .agent()
                .environment("JIMMYPAGE_PORT", "tcp://10.0.0.1:80")
                .emptyMain()
                .run();
        assertRan(ended);
        assertTrue(ended.err().contains("JIMMYPAGE_PORT"), ended.err());
        assertFalse(ended.err().contains("stays off"), ended.err());
    }

    @Test
    void theApplicationServesItsPagesWithoutTheAgent() throws IOException {
        RigOnJdk rig = new RigOnJdk(Rig.TOMCAT10, jdk);
        try (Server server = rig.start("bad-settings", "-javaagent:" + Artifacts.agent(), "-Djimmypage.mod=on")) {
            for (int visit = 0; visit < 2; visit++) {
                Response page = server.visitor().get("/probe/writer");
                assertEquals(200, page.status());
                assertFalse(page.cacheStatus().present(), page.toString());
            }
            assertEquals(2, server.renders("/probe/writer"));
        }
    }

    private Ended withFile(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("jimmypage.properties"), text);
        return withFlags("-javaagent:" + Artifacts.agent() + "=" + file);
    }

    private Ended withFlags(String... flags) {
        return Command.on(jdk, "bad-settings").flags(flags).emptyMain().run();
    }

    private static void assertOff(Ended ended, String... told) {
        assertRan(ended);
        List<String> lines = ended.errorLines();
        assertTrue(lines.stream().allMatch(line -> line.startsWith("[jimmypage] ")), ended.err());
        assertEquals(
                1, lines.stream().filter(line -> line.contains("stays off")).count(), "one block: " + ended.err());
        for (String word : told) {
            assertTrue(ended.err().contains(word), word + " is told in " + ended.err());
        }
    }

    private static void assertRan(Ended ended) {
        assertEquals(0, ended.exit(), ended.toString());
        assertEquals("the application ran\n", ended.out());
    }
}
