package io.github.jimmypage.bench.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ServerTest {
    private static final long A_WHILE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    @Timeout(A_WHILE_SECONDS)
    void aServerThatKnowsNothingOfLeashesEndsWithItsOwn() throws Exception {
        ProcessHandle child;
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Server server = Server.onLeash(
                        List.of("sleep", Long.toString(10 * A_WHILE_SECONDS)),
                        listening.getLocalPort(),
                        folder.resolve("log"))) {
            child = sleeping(ProcessHandle.of(server.pid()).orElseThrow());
            assertTrue(child.isAlive());
        }
        try {
            child.onExit().get(A_WHILE_SECONDS, TimeUnit.SECONDS);
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    @Timeout(A_WHILE_SECONDS)
    void aServerThatTellsNoAddressIsNamedByItsLog() {
        Path log = folder.resolve("log");
        String message = String.valueOf(
                assertThrows(IOException.class, () -> Server.start(new ProcessBuilder("echo", "something else"), log))
                        .getMessage());
        assertTrue(message.contains(log.toString()), message);
    }

    @Test
    @Timeout(A_WHILE_SECONDS)
    void whatStandsBeforeTheAddressIsPassedOver() throws IOException {
        String said = "a warning\\nlistening on http://127.0.0.1:4711/\\n";
        try (Server server = Server.start(new ProcessBuilder("printf", said), folder.resolve("log"))) {
            assertEquals(4711, server.port());
        }
    }

    /** The shell may still be about to start it. */
    private static ProcessHandle sleeping(ProcessHandle shell) throws InterruptedException {
        Optional<ProcessHandle> child = Optional.empty();
        while (child.isEmpty()) {
            Thread.sleep(10);
            child = shell.children()
                    .filter(handle -> handle.info().command().orElse("").endsWith("sleep"))
                    .findFirst();
        }
        return child.get();
    }
}
