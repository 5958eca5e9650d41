package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Commands;
import io.github.jimmypage.config.RedisUrl;
import io.github.jimmypage.config.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;

/** A real Sentinel, with a password that is not the one of its master. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the tests bring Redis for Linux alone")
class RedisSentinelTest {
    private static final int DATABASE = 3;

    @TempDir
    static Path directory;

    private static String masterPassword;
    private static String sentinelPassword;
    private static RedisServer master;
    private static RedisSentinel sentinel;
    private static int masterPort;
    private static int sentinelPort;

    @BeforeAll
    static void startBoth() throws IOException {
        masterPassword =
                Files.writeString(directory.resolve("master"), "master-word\n").toString();
        sentinelPassword = Files.writeString(directory.resolve("sentinel"), "sentinel-word\n")
                .toString();
        masterPort = freePort();
        master = RedisServer.newRedisServer()
                .port(masterPort)
                .bind("127.0.0.1")
                .setting("requirepass master-word")
                .build();
        master.start();
        sentinelPort = freePort();
        sentinel = RedisSentinel.newRedisSentinel()
                .bind("127.0.0.1")
                .port(sentinelPort)
                .setting("sentinel monitor shop 127.0.0.1 " + masterPort + " 1")
                .setting("requirepass sentinel-word")
                .build();
        sentinel.start();
    }

    @AfterAll
    static void stopBoth() throws IOException {
        sentinel.stop();
        master.stop();
    }

    @Test
    void theMasterIsFoundInItsDatabaseWithAPasswordForEach() throws ClusterException {
        try (Commands commands = store("shop", masterPassword, sentinelPassword).connect()) {
            assertEquals("Redis at 127.0.0.1:" + masterPort, commands.server());
            assertEquals(1, commands.heartbeat().nodes());
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertFailure(
                store("shop", masterPassword, ""),
                "the Sentinel at 127.0.0.1:" + sentinelPort + " refuses this node",
                "cluster.sentinel-password-file");
        assertFailure(store("shop", masterPassword, masterPassword), "WRONGPASS", "cluster.sentinel-password-file");
        assertFailure(
                store("shop", sentinelPassword, sentinelPassword),
                "Redis at 127.0.0.1:" + masterPort + " refuses this node (WRONGPASS)",
                "cluster.password-file");
        assertFailure(store("other", masterPassword, sentinelPassword), "knows no master other");
    }

    private static void assertFailure(RedisStore store, String... words) {
        String said = String.valueOf(
                assertThrows(ClusterException.class, store::connect).getMessage());
        for (String some : words) {
            assertTrue(said.contains(some), said);
        }
        assertTrue(!said.contains("-word"), said);
    }

    private static RedisStore store(String name, String passwordFile, String sentinelPasswordFile) {
        Duration patient = Duration.ofSeconds(10);
        RedisUrl url = new RedisUrl(false, List.of(new ServerAddress("127.0.0.1", sentinelPort)), DATABASE, name);
        return new RedisStore(
                new ClusterSettings(url, "jp", "", passwordFile, sentinelPasswordFile, "", patient, patient, false),
                "one");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
