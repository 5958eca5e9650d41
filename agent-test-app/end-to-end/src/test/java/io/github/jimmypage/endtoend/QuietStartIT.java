package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent starts without a warning of the JVM, and steps aside where it cannot work or is not wanted. */
@OnEachJdk
class QuietStartIT {
    private static final String RAN = "the application ran\n";

    /** 184 when this was written. */
    private static final int MOST_CLASSES = 188;

    /** 20 when this was written: what is needed to look at class files, and the logging interface. */
    private static final int MOST_CLASSES_OF_LIBRARIES = 22;

    private final Jdk jdk;

    QuietStartIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void theJvmWarnsOfNothing() {
        Ended ended = Command.on(jdk, "quiet").agent().emptyMain().run();
        assertRan(ended);
        assertTrue(!ended.err().isEmpty(), "a banner says that the agent is there");
        assertOnlyOurLines(ended);
    }

    @Test
    void anApplicationSeesTheSameJvmAsWithoutTheAgent() {
        String[] invisible = {
            "io.github.jimmypage.cache.Page",
            "net.bytebuddy.ByteBuddy",
            "org.slf4j.Logger",
            "com.github.benmanes.caffeine.cache.Cache"
        };
        Ended without = Command.on(jdk, "inventory")
                .main("leash.Inventory", List.of(), invisible)
                .run();
        Ended with = Command.on(jdk, "inventory")
                .agent()
                .main("leash.Inventory", List.of(), invisible)
                .run();
        assertEquals(without.out(), with.out());
    }

    /** KNOWN_BUGS 28: whoever asks for the file system before the host's main makes it without what the host set up for it. */
    @Test
    void theFileSystemIsLeftForTheHostToMake(@TempDir Path directory) throws IOException {
        Path settings = Files.writeString(directory.resolve("settings.properties"), "jimmypage.cache.seconds=10\n");
        Path log = directory.resolve("log");
        Ended ended = Command.on(jdk, "file-system")
                .flags(
                        "-javaagent:" + Artifacts.agent() + "=" + settings,
                        "-Djimmypage.log.file=" + log,
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=leash.MadeInMainAlone")
                .emptyMain()
                .run();
        assertRan(ended);
        assertEquals("", ended.err());
        assertTrue(Files.readString(log).contains("mode on, settings: " + settings), Files.readString(log));
    }

    /** KNOWN_BUGS 28. */
    @Test
    void loggingAndManagementOfTheJdkAreLeftUntouchedForTheHostToSetUp() {
        Ended ended = Command.on(jdk, "loaded")
                .agent()
                .flags("-Xlog:class+load")
                .emptyMain()
                .run();
        List<String> touched = ended.out()
                .lines()
                .filter(line -> line.contains(" java.util.logging.")
                        || line.contains(" javax.management.")
                        || line.contains(" redis.clients.")
                        || line.contains(" io.github.jimmypage.cluster.")
                        || line.contains(" io.github.jimmypage.listen."))
                .toList();
        assertEquals(List.of(), touched);
    }

    @Test
    void whereOtherJvmsAreToBeToldTheNetworkWaitsForTheHostAllTheSame() {
        Ended ended = Command.on(jdk, "cluster")
                .agent()
                .flags("-Xlog:class+load", "-Djimmypage.cluster.url=redis://127.0.0.1:1")
                .emptyMain()
                .run();
        assertTrue(ended.out().contains(" io.github.jimmypage.cluster.Talking "), ended.out());
        List<String> touched = ended.out()
                .lines()
                .filter(line -> line.contains(" redis.clients.")
                        || line.contains(" java.net.Socket ")
                        || line.contains(" java.security.SecureRandom "))
                .toList();
        assertEquals(List.of(), touched);
    }

    @Test
    void whereOthersAreToBeHeardNothingIsWokenBeforeTheHostStarts() {
        Ended ended = Command.on(jdk, "listen")
                .agent()
                .flags("-Xlog:class+load", "-Djimmypage.listen.url=jdbc:postgresql://127.0.0.1:1/none")
                .emptyMain()
                .run();
        assertTrue(ended.out().contains(" io.github.jimmypage.listen.PostgresListening "), ended.out());
        List<String> touched = ended.out()
                .lines()
                .filter(line -> line.contains(" java.net.Socket ")
                        || line.contains(" java.security.SecureRandom ")
                        || line.contains(" java.util.logging.")
                        || line.contains(" java.sql.DriverManager ")
                        || (line.contains(" io.github.jimmypage.") && line.contains("$$Lambda")))
                .toList();
        assertEquals(List.of(), touched);
    }

    /** Each class that a start loads is read, verified and kept by every host: a new one on this way wants to be noticed. */
    @Test
    void theStartLoadsFewClassesAndLinksNoLambdaOfOurs() {
        List<String> loaded = Command.on(jdk, "few")
                .agent()
                .flags("-Xlog:class+load")
                .emptyMain()
                .run()
                .out()
                .lines()
                .toList();
        List<String> ours = loaded.stream()
                .filter(line -> line.contains(" io.github.jimmypage."))
                .toList();
        assertEquals(
                List.of(),
                ours.stream().filter(line -> line.contains("$$Lambda")).toList());
        assertTrue(ours.size() > 50 && ours.size() <= MOST_CLASSES, ours.size() + " classes");
        long libraries = loaded.stream()
                .filter(line -> line.contains(" net.bytebuddy.")
                        || line.contains(" com.github.benmanes.")
                        || line.contains(" org.slf4j."))
                .count();
        assertTrue(libraries <= MOST_CLASSES_OF_LIBRARIES, libraries + " classes of libraries");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> line.contains(" java.security.SecureRandom "))
                        .toList());
    }

    /**
     * KNOWN_BUGS 29: what is appended to the boot loader's class path ends the sharing of all that is not the boot loader's. Java 17 says
     * so and goes on sharing, Java 25 does not.
     */
    @Test
    void classesOfTheApplicationStillComeFromItsArchive(@TempDir Path directory) {
        Path archive = directory.resolve("shop.jsa");
        shop("archived").flags("-XX:ArchiveClassesAtExit=" + archive).run();
        List<String> loaded = shop("from-archive")
                .agent()
                .flags("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load")
                .run()
                .out()
                .lines()
                .filter(line -> line.contains(" io.github.jimmypage.shop."))
                .toList();
        assertTrue(!loaded.isEmpty(), "classes of the application");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .toList());
    }

    /** Says how it is used, and ends. */
    private Command shop(String name) {
        return Command.on(jdk, name).arguments("-jar", Artifacts.shop().toString(), "--unknown");
    }

    /** KNOWN_BUGS 29. */
    @Test
    void classesOfTheJdkStillComeFromTheSharedArchive() {
        long without = shared(
                Command.on(jdk, "shared").flags("-Xlog:class+load").emptyMain().run());
        long with = shared(Command.on(jdk, "shared")
                .agent()
                .flags("-Xlog:class+load")
                .emptyMain()
                .run());
        assertTrue(without > 100, "the JVM shares classes at all: " + without);
        assertTrue(with >= without * 9 / 10, with + " shared classes with the agent, " + without + " without");
    }

    @Test
    void aSecondFlagIsRefusedInOneLine(@TempDir Path directory) throws IOException {
        Path copy = Files.copy(Artifacts.agent(), directory.resolve("copy.jar"), StandardCopyOption.REPLACE_EXISTING);
        int once =
                Command.on(jdk, "once").agent().emptyMain().run().errorLines().size();
        for (Path second : List.of(Artifacts.agent(), copy)) {
            Ended ended = Command.on(jdk, "twice")
                    .agent()
                    .flags("-javaagent:" + second)
                    .emptyMain()
                    .run();
            assertRan(ended);
            assertOnlyOurLines(ended);
            assertEquals(once + 1, ended.errorLines().size(), ended.err());
            assertTrue(ended.err().contains("second"), ended.err());
        }
    }

    @Test
    void withoutJavaSqlItStaysOffWithOneLine(@TempDir Path directory) {
        Path image = directory.resolve("image");
        Ended linked = Command.tool(jdk.tool("jlink"), "jlink-jdk" + jdk.feature())
                .arguments("--add-modules", "java.base,java.instrument", "--output", image.toString())
                .run();
        assumeTrue(linked.exit() == 0, jdk + " cannot link an image: " + linked.out() + linked.err());
        Ended ended = Command.tool(image.resolve("bin/java"), "without-sql-jdk" + jdk.feature())
                .agent()
                .emptyMain()
                .run();
        assertRan(ended);
        assertOnlyOurLines(ended);
        assertEquals(1, ended.errorLines().size(), ended.err());
        assertTrue(ended.err().contains("java.sql"), ended.err());
    }

    @Test
    void toolsOfTheJdkRunAsIfTheAgentWereNotThere(@TempDir Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("Small.java"), "class Small {}\n");
        String flag = "-javaagent:" + Artifacts.agent();
        Ended compiled = Command.tool(jdk.tool("javac"), "javac-jdk" + jdk.feature())
                .arguments("-J" + flag, "-d", directory.toString(), source.toString())
                .run();
        assertEquals(new Ended(0, "", ""), compiled);
        for (List<String> tool : List.of(
                List.of("javac", "-d", directory.toString(), source.toString()),
                List.of("jcmd", "-l"),
                List.of("jar", "--version"),
                List.of("keytool", "-help"))) {
            Ended ended = Command.tool(jdk.tool(tool.get(0)), tool.get(0) + "-jdk" + jdk.feature())
                    .arguments(tool.subList(1, tool.size()).toArray(String[]::new))
                    .environment("JAVA_TOOL_OPTIONS", flag)
                    .run();
            assertEquals(0, ended.exit(), tool + ": " + ended);
            assertTrue(!ended.err().contains("[jimmypage]") && !ended.out().contains("[jimmypage]"), ended.toString());
        }
    }

    private static long shared(Ended ended) {
        return ended.out()
                .lines()
                .filter(line -> line.contains("shared objects file"))
                .count();
    }

    private static void assertRan(Ended ended) {
        assertEquals(0, ended.exit(), ended.toString());
        assertEquals(RAN, ended.out());
    }

    private static void assertOnlyOurLines(Ended ended) {
        List<String> foreign = ended.errorLines().stream()
                .filter(line -> !line.startsWith("[jimmypage] "))
                .toList();
        assertEquals(List.of(), foreign);
    }
}
