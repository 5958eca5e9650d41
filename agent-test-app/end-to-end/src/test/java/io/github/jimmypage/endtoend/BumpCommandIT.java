package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line tells a running application of what somebody else wrote. */
@OnLatestJdk
class BumpCommandIT {
    private static final String PAGE = "/probe/list";
    private static final String TOKEN = "a-token-of-26-characters..";

    private final Jdk jdk;

    @TempDir
    Path directory;

    private int port;
    private Path token;
    private Path settings;
    private Server server;

    BumpCommandIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void start() throws IOException {
        port = ConsoleServer.freePort();
        token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        settings = Files.writeString(
                directory.resolve("jimmypage.properties"),
                "jimmypage.console.port=" + port + "\njimmypage.console.token-file=" + token
                        + "\njimmypage.debug.cache=true\njimmypage.refresh.settle=0\n");
        server = new RigOnJdk(Rig.TOMCAT10, jdk)
                .start("bump-command", "-javaagent:" + Artifacts.agent() + "=" + settings);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itMakesPagesStaleAndSaysSo() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        Ended ended = bump("--config=" + settings, "goods", "stock");
        assertEquals("every page is stale\n", ended.out(), ended.toString());
        assertEquals("", ended.err());
        assertEquals(0, ended.exit());
        assertFalse(visitor.get(PAGE).cacheStatus().isFreshHit());
        assertTrue(
                server.child().err().contains("outside of goods,stock\n"),
                server.child().err());

        Pages.freshHit(visitor, PAGE);
        ended = bump("--port=" + port, "--token-file=" + token);
        assertEquals(0, ended.exit(), ended.toString());
        assertFalse(visitor.get(PAGE).cacheStatus().isFreshHit());
        assertTrue(
                server.child().err().contains("outside of *\n"), server.child().err());

        Pages.freshHit(visitor, PAGE);
        ended = command("--port=" + port, "--address=localhost", "shop.goods")
                .environment("JIMMYPAGE_CONSOLE_TOKEN", TOKEN)
                .run();
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(
                server.child().err().contains("outside of shop.goods\n"),
                server.child().err());
    }

    @Test
    void tablesOnTheWhitelistChangeNothingWhichIsSaid() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        Ended ended = bump("--config=" + settings, "SPRING_SESSION");
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().contains("jimmypage.expiration.whitelist"), ended.out());
        assertTrue(visitor.get(PAGE).cacheStatus().isFreshHit());
    }

    @Test
    void aWrongTokenIsRefusedAndNeverShown() throws IOException {
        Pages.freshHit(server.visitor(), PAGE);
        Path wrong = Files.writeString(directory.resolve("wrong"), "another-token-of-somebody");
        Ended ended = bump("--port=" + port, "--token-file=" + wrong);
        assertEquals(1, ended.exit(), ended.toString());
        assertEquals("", ended.out());
        assertEquals(1, ended.errorLines().size(), ended.err());
        assertTrue(ended.err().contains("does not take this token"), ended.err());
        assertFalse(ended.err().contains("another-token"), ended.err());
        assertTrue(server.visitor().get(PAGE).cacheStatus().isFreshHit());
    }

    @Test
    void aWrongPortIsToldWithWhatToDo() {
        Pages.freshHit(server.visitor(), PAGE);
        Ended nobody = bump("--port=" + ConsoleServer.freePort(), "--token-file=" + token);
        assertEquals(1, nobody.exit(), nobody.toString());
        assertEquals(1, nobody.errorLines().size(), nobody.err());
        assertTrue(nobody.err().contains("was not reached"), nobody.err());
        Ended application = bump("--port=" + server.port(), "--token-file=" + token);
        assertEquals(1, application.exit(), application.toString());
        assertEquals(1, application.errorLines().size(), application.err());
        assertTrue(application.err().contains("is no console of Jimmypage (status 404)"), application.err());
        assertFalse((nobody.err() + application.err()).contains(TOKEN));
    }

    @Test
    void wrongUseIsToldFromFailure() {
        for (String[] arguments : new String[][] {
            {}, {"--port=" + port}, {"--port=seven"}, {"--prot=7"}, {"--config=" + directory.resolve("none")}
        }) {
            Ended ended = bump(arguments);
            assertEquals(2, ended.exit(), ended.toString());
            assertEquals(1, ended.errorLines().size(), ended.err());
        }
        Ended shown = bump("--token=" + TOKEN, "--port=" + port);
        assertEquals(2, shown.exit(), shown.toString());
        assertFalse(shown.err().contains(TOKEN), shown.err());
        Pages.freshHit(server.visitor(), PAGE);
        Ended noTable = bump("--config=" + settings, "a\tb");
        assertEquals(2, noTable.exit(), noTable.toString());
        assertTrue(noTable.err().contains("no table has a name like that"), noTable.err());
    }

    private Ended bump(String... arguments) {
        return command(arguments).run();
    }

    private Command command(String... arguments) {
        return Command.on(jdk, "bump")
                .arguments("-jar", Artifacts.agent().toString(), "bump")
                .arguments(arguments);
    }
}
