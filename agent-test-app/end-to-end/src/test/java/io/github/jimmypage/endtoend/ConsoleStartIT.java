package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console starts with the first request, or says once why it does not; who wants none has nothing of it. */
@OnEveryRig
class ConsoleStartIT {
    private static final String TOKEN = "visible-secret-of-this-test";
    private static final List<String> PARTS = List.of(
            " com.sun.net.httpserver.",
            " sun.net.httpserver.",
            " io.github.jimmypage.observe.console.",
            " io.github.jimmypage.observe.metrics.",
            " io.github.jimmypage.cache.PathTally");

    private final RigOnJdk rig;

    @TempDir
    Path directory;

    ConsoleStartIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void nothingOfItIsLoadedForWhoWantsNone() throws IOException {
        Path classes = directory.resolve("classes");
        try (Server server = rig.startWithAgent("without-console", "-Xlog:class+load:file=" + classes)) {
            Pages.freshHit(server.visitor(), "/probe/list");
            // The bean is registered at the moment at which a console would be.
            Eventually.get(
                    "the bean",
                    () -> server.visitor().get("/probe/control/cache?of=Hits"),
                    answer -> answer.status() == 200);
            List<String> loaded = Files.readAllLines(classes);
            assertTrue(loaded.stream().anyMatch(line -> line.contains(" io.github.jimmypage.observe.CacheBean ")));
            assertEquals(List.of(), partsOf(loaded));
        }
    }

    /** KNOWN_BUGS 28. */
    @Test
    void withOneTheServerOfTheJdkAndItsLoggingSleepUntilTheFirstRequest() {
        List<String> loaded = Command.on(rig.jdk(), "console-before-main")
                .agent()
                .flags("-Xlog:class+load", "-Djimmypage.console.port=" + ConsoleServer.freePort())
                .emptyMain()
                .run()
                .out()
                .lines()
                .toList();
        assertTrue(loaded.stream().anyMatch(line -> line.contains(" io.github.jimmypage.cache.PathTally ")));
        for (String part : List.of(
                " java.util.logging.",
                " javax.management.",
                " java.security.SecureRandom ",
                " com.sun.net.httpserver.",
                " io.github.jimmypage.observe.console.",
                "$$Lambda")) {
            assertEquals(
                    List.of(),
                    loaded.stream()
                            .filter(line -> line.contains(part))
                            .filter(line -> !part.equals("$$Lambda") || line.contains("jimmypage"))
                            .toList());
        }
    }

    @Test
    void aPortThatIsTakenIsNamedOnceAndTheApplicationRuns() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Server server =
                        rig.startWithAgent("console-taken", "-Djimmypage.console.port=" + taken.getLocalPort())) {
            Pages.freshHit(server.visitor(), "/probe/list");
            String log = said(server, "the console is off");
            assertTrue(
                    log.contains("ERROR the console is off: it cannot listen on port " + taken.getLocalPort()
                            + " of 127.0.0.1 (jimmypage.console.port, "),
                    log);
            assertFalse(log.contains("\tat "), log);
            assertFalse(log.contains("please report"), log);
        }
    }

    @Test
    void aRuntimeWithoutTheServerOfTheJdkIsToldWhatToDo() {
        try (Server server = rig.start(
                "console-without-module",
                // Jetty reads its archives through the file system of zip files.
                ConsoleServer.flags("--limit-modules", "java.se,jdk.unsupported,jdk.zipfs"))) {
            Pages.freshHit(server.visitor(), "/probe/list");
            String log = said(server, "the console is off");
            assertTrue(log.contains("WARN  the console is off: "), log);
            assertTrue(log.contains("--add-modules jdk.httpserver"), log);
            assertFalse(log.contains("\tat "), log);
        }
    }

    @Test
    void theTokenOfAFileOpensItAndIsNeverShown() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        int port = ConsoleServer.freePort();
        try (Server server =
                rig.start("console-token", ConsoleServer.flagsAt(port, "-Djimmypage.console.token-file=" + file))) {
            server.visitor().get("/probe/list");
            String log = said(server, "console: http://127.0.0.1:" + port + "/");
            assertTrue(log.contains("console: http://127.0.0.1:" + port + "/ (the token is in " + file + ")"), log);
            ConsoleClient console = new ConsoleClient(port, TOKEN);
            assertEquals(200, console.get("/api/state").status());
            assertEquals(
                    401, new ConsoleClient(port, TOKEN + "x").get("/api/state").status());
            assertFalse(server.child().err().contains(TOKEN));
            assertFalse(console.get("/api/settings").text().contains(TOKEN));
        }
    }

    @Test
    void aTokenFileThatIsNotThereAndAnAddressThatOthersReachAreToldAtTheStart() {
        String port = "-Djimmypage.console.port=" + ConsoleServer.freePort();
        Ended missing = Command.on(rig.jdk(), "console-missing-token")
                .agent()
                .flags(port, "-Djimmypage.console.token-file=" + directory.resolve("nowhere"))
                .emptyMain()
                .run();
        assertEquals(0, missing.exit());
        assertTrue(
                missing.err().contains("jimmypage.console.token-file = " + directory.resolve("nowhere")),
                missing.err());
        assertTrue(missing.err().contains("openssl rand -hex 32"), missing.err());
        Ended open = Command.on(rig.jdk(), "console-open")
                .agent()
                .flags(port, "-Djimmypage.console.address=0.0.0.0")
                .emptyMain()
                .run();
        assertEquals(0, open.exit());
        assertTrue(open.err().contains("jimmypage.console.address = 0.0.0.0"), open.err());
        assertTrue(open.err().contains("set jimmypage.console.token-file"), open.err());
    }

    @Test
    void touchingAFileMakesPagesStale() throws IOException {
        Path file = directory.resolve("touch-me");
        try (Server server = rig.startWithAgent("bump-file", "-Djimmypage.bump.file=" + file)) {
            Visitor visitor = server.visitor();
            Pages.settled(visitor, "/probe/list");
            int generation = generation(server);
            Files.createFile(file);
            // A second one follows, for what the clock of a file system does not tell.
            Eventually.get("two bumps", () -> generation(server), now -> now == generation + 2);
            Pages.settled(visitor, "/probe/list");
            Files.writeString(file, "orders were imported");
            Eventually.get("two more", () -> generation(server), now -> now == generation + 4);
            assertTrue(server.child().err().contains(file + " was touched: every page is stale"));
        }
    }

    private static int generation(Server server) {
        return Integer.parseInt(server.control("cache", "Generation"));
    }

    private static String said(Server server, String words) {
        return Eventually.get("a line", () -> server.child().err(), log -> log.contains(words));
    }

    private static List<String> partsOf(List<String> loaded) {
        return loaded.stream()
                .filter(line -> PARTS.stream().anyMatch(line::contains))
                .toList();
    }
}
