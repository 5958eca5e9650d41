package io.github.jimmypage.bench.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheBuildDidNotCopyIsMissingAndSaysHowToGetIt() {
        Peers peers = new Peers(folder.resolve("peers"), "");
        for (Peer peer : Peer.values()) {
            assertFalse(peers.has(peer), peer.title());
        }
        assertEquals("skipped: Elastic's agent: build with -Ppeers", Peer.ELASTIC.skipped());
        String message = String.valueOf(assertThrows(IllegalStateException.class, () -> peers.get(Peer.BOOT))
                .getMessage());
        assertEquals(Peer.BOOT.skipped(), message);
    }

    @Test
    void anAgentThatWasCopiedIsMeasuredBesideOurs() throws IOException {
        Peers peers = new Peers(folder, "");
        assertEquals(List.of(Agent.NONE, Agent.OURS), Agent.found(peers));
        Files.createFile(folder.resolve("elastic.jar"));
        assertEquals(List.of(Agent.NONE, Agent.OURS, Agent.ELASTIC), Agent.found(peers));
    }

    @Test
    void aProgramIsLookedForInEachDirectoryOfThePath() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        Path nginx = Files.createFile(second.resolve("nginx"));
        Peers peers = new Peers(folder.resolve("peers"), folder + "::" + second);
        assertFalse(peers.has(Peer.NGINX), "it cannot be executed");
        assertTrue(nginx.toFile().setExecutable(true));
        assertEquals(Optional.of(nginx), peers.find(Peer.NGINX));
        assertFalse(peers.has(Peer.VARNISH));
        assertEquals("skipped: Varnish: no varnishd on the PATH", Peer.VARNISH.skipped());
    }
}
