package io.github.jimmypage.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.Commands;
import io.github.jimmypage.cluster.SharedStore.Heard;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Placed;
import io.github.jimmypage.cluster.SharedStore.Subscription;
import io.github.jimmypage.config.RedisUrl;
import io.github.jimmypage.config.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.embedded.RedisServer;

/** The protocol against a real Redis. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the tests bring Redis for Linux alone")
class RedisStoreTest {
    private static final String PASSWORD = "s3cret-word";
    private static final Duration LEASE = Duration.ofMinutes(5);

    private RedisServer redis;
    private int port;

    @TempDir
    Path directory;

    @BeforeEach
    void startRedis() throws IOException {
        start("save \"\"");
    }

    @AfterEach
    void stopRedis() throws IOException {
        redis.stop();
    }

    @Test
    void aBumpIsToldToEveryNodeWithConsecutiveNumbers() throws ClusterException {
        try (Subscription one = store("one", LEASE).subscribe();
                Subscription other = store("other", LEASE).subscribe();
                Commands commands = store("one", LEASE).connect()) {
            commands.bump(News.of(Set.of("orders", "a table,\"quoted\"")));
            commands.bump(News.of(Set.of("*")));
            for (Subscription hearing : new Subscription[] {one, other}) {
                Bump first = bump(hearing);
                Bump second = bump(hearing);
                assertEquals("one", first.node());
                assertEquals(
                        Set.of("orders", "a table,\"quoted\""), first.news().tables());
                assertEquals(Set.of("*"), second.news().tables());
                assertEquals(1, first.position().number());
                assertEquals(2, second.position().number());
                assertEquals(second.position(), commands.heartbeat().position());
            }
        }
    }

    @Test
    void whoWroteIsToldAloneOrWithWhatWasWritten() throws ClusterException {
        News alone = new News(Set.of(), Set.of("0a", "0b"), false);
        News both = new News(Set.of("orders", "customers"), Set.of("0c"), false, "jp_seen@https://shop.example");
        try (Subscription hearing = store("other", LEASE).subscribe();
                Commands commands = store("one", LEASE).connect()) {
            commands.bump(alone);
            commands.bump(both);
            assertEquals(alone, bump(hearing).news());
            assertEquals(both, bump(hearing).news());
        }
    }

    @Test
    void databasesAndPrefixesAreApartThoughChannelsKnowNoDatabases() throws ClusterException {
        RedisStore elsewhere = new RedisStore(settings("jp", 1, LEASE, ""), "elsewhere");
        RedisStore named = new RedisStore(settings("shop", 0, LEASE, ""), "named");
        try (Subscription hearing = store("one", LEASE).subscribe();
                Commands here = store("one", LEASE).connect();
                Commands there = elsewhere.connect();
                Commands other = named.connect()) {
            there.bump(News.of(Set.of("there")));
            other.bump(News.of(Set.of("other")));
            here.bump(News.of(Set.of("here")));
            assertEquals(Set.of("here"), bump(hearing).news().tables());
            assertEquals(1, here.heartbeat().nodes());
        }
    }

    @Test
    void whoWritesHearsWhoHasToAcknowledgeItAndWhoDid() throws ClusterException {
        News strict = new News(Set.of("orders"), Set.of(), true);
        try (Subscription hearing = store("one", LEASE).subscribe();
                Commands one = store("one", LEASE).connect();
                Commands other = store("other", LEASE).connect()) {
            assertEquals(Set.of("unknown"), one.bump(strict).others(), "nobody is there, and may be forgotten");
            bump(hearing);
            one.heartbeat();
            other.heartbeat();
            assertEquals(Set.of(), one.bump(News.of(Set.of("orders"))).others());
            bump(hearing);
            Placed placed = one.bump(strict);
            assertEquals(Set.of("other", "unknown"), placed.others());
            assertEquals(placed.position(), one.heartbeat().position());
            assertTrue(bump(hearing).news().acknowledged());
            other.acknowledge(placed.position());
            assertEquals(new SharedStore.Acknowledgement("other", placed.position()), hearing.next());
        }
    }

    @Test
    void aLeaseThatWasGivenUpEndsWithoutABump() throws ClusterException {
        Duration shortLease = Duration.ofSeconds(2);
        try (Commands leaving = store("leaving", shortLease).connect();
                Commands staying = store("staying", LEASE).connect();
                Commands dying = new RedisStore(settings("jp2", 0, shortLease, ""), "dying").connect();
                Commands watching = new RedisStore(settings("jp2", 0, LEASE, ""), "watching").connect()) {
            // By the first it is noted for one lease that others may have been forgotten.
            staying.heartbeat();
            long before = watching.heartbeat().position().number();
            leaving.heartbeat();
            assertEquals(2, staying.heartbeat().nodes());
            leaving.farewell();
            Heard after = staying.heartbeat();
            assertEquals(1, after.nodes());
            // Another one's ends by the same clock, and was taken later.
            dying.heartbeat();
            while (watching.heartbeat().position().number() == before) {
                Thread.onSpinWait();
            }
            assertEquals(after.position(), staying.heartbeat().position(), "nobody was taken for dead");
            leaving.heartbeat();
            assertEquals(2, staying.heartbeat().nodes());
        }
    }

    /** KNOWN_BUGS 6: a counter that is lost must not start again where it was. */
    @Test
    void lostDataBeginANewEpoch() throws ClusterException {
        try (Commands commands = store("one", LEASE).connect()) {
            commands.bump(News.of(Set.of("orders")));
            Heard before = commands.heartbeat();
            assertEquals(before.position(), commands.heartbeat().position());
            flush();
            commands.bump(News.of(Set.of("orders")));
            Heard after = commands.heartbeat();
            assertEquals(before.position().number(), after.position().number());
            assertNotEquals(before.position().epoch(), after.position().epoch());
        }
    }

    /** KNOWN_BUGS 46: a node that died may have committed what it could not tell. */
    @Test
    void aLeaseThatRanOutBumpsEverythingOnceAndOnlyForAnother() throws ClusterException {
        try (Subscription hearing = store("one", LEASE).subscribe();
                Commands commands = store("one", LEASE).connect()) {
            try (Commands dying = store("dying", Duration.ofMillis(1)).connect()) {
                assertEquals(1, dying.heartbeat().nodes());
            }
            while (commands.heartbeat().nodes() != 1) {
                Thread.onSpinWait();
            }
            assertEquals(1, commands.heartbeat().position().number(), "once");
            Bump bump = bump(hearing);
            assertEquals("", bump.node());
            assertEquals(Set.of("*"), bump.news().tables());
        }
        try (Commands alone = store("alone", Duration.ofMillis(1)).connect()) {
            alone.heartbeat();
            flush();
            long first = alone.heartbeat().position().number();
            while (alone.heartbeat().position().number() == first) {
                Thread.onSpinWait();
            }
            first++;
            for (int i = 0; i < 50; i++) {
                alone.heartbeat();
            }
            assertEquals(first, alone.heartbeat().position().number(), "a node does not declare itself dead");
        }
    }

    /** KNOWN_BUGS 46, with a server that forgot who was there. */
    @Test
    void whereTheLeasesWereForgottenWhoeverWasThereCountsAsDeadAfterOneLease() throws Exception {
        try (Commands dying = store("dying", LEASE).connect();
                Commands staying = store("staying", Duration.ofMillis(1)).connect()) {
            dying.heartbeat();
            flush();
            Heard first = staying.heartbeat();
            assertEquals(0, first.position().number());
            assertEquals(1, first.nodes());
            Thread.sleep(20);
            assertEquals(1, staying.heartbeat().position().number());
            assertEquals(1, staying.heartbeat().position().number(), "once");
        }
    }

    /** It may have been told things that are not known there: it may have gone on alone for a while after others had moved. */
    @Test
    void whoMovesToAnotherServerTellsTheOthersThereThatAnythingMayHaveBeenWritten() throws Exception {
        RedisServer first = redis;
        ServerAddress before = new ServerAddress("127.0.0.1", port);
        start("save \"\"");
        try (Subscription there = store("other", LEASE).subscribe()) {
            List<ServerAddress> both = List.of(before, new ServerAddress("127.0.0.1", port));
            RedisStore moving = new RedisStore(settings(new RedisUrl(false, both, 0), "jp", LEASE, ""), "moving");
            for (int times = 0; times < 2; times++) {
                try (Commands commands = moving.connect()) {
                    assertEquals("Redis at " + before, commands.server());
                    commands.bump(News.of(Set.of("orders")));
                }
            }
            first.stop();
            try (Commands commands = moving.connect()) {
                assertEquals("Redis at 127.0.0.1:" + port, commands.server());
                commands.bump(News.of(Set.of("customers")));
                Bump again = bump(there);
                assertEquals("", again.node(), "so that it counts for everybody");
                assertEquals(Set.of("*"), again.news().tables());
                assertEquals(Set.of("customers"), bump(there).news().tables());
            }
        } finally {
            first.stop();
        }
    }

    @Test
    void aReplicaIsPassedOverAndAMasterThatBecomesOneIsLeft() throws Exception {
        RedisServer master = redis;
        int masterPort = port;
        start("save \"\"");
        try (Connection replica = new Connection("127.0.0.1", port);
                Connection there = new Connection("127.0.0.1", masterPort)) {
            replica.sendCommand(Protocol.Command.REPLICAOF, "127.0.0.1", String.valueOf(masterPort));
            replica.getOne();
            RedisUrl url = new RedisUrl(
                    false,
                    List.of(new ServerAddress("127.0.0.1", port), new ServerAddress("127.0.0.1", masterPort)),
                    0);
            RedisStore store = new RedisStore(settings(url, "jp", LEASE, ""), "one");
            try (Commands commands = store.connect()) {
                assertEquals("Redis at 127.0.0.1:" + masterPort, commands.server());
                commands.heartbeat();
                replica.sendCommand(Protocol.Command.REPLICAOF, "NO", "ONE");
                replica.getOne();
                there.sendCommand(Protocol.Command.REPLICAOF, "127.0.0.1", String.valueOf(port));
                there.getOne();
                ClusterException failed = assertThrows(ClusterException.class, commands::heartbeat);
                assertTrue(
                        failed.getMessage().startsWith("Redis at 127.0.0.1:" + masterPort + " is a replica"),
                        failed.getMessage());
            }
            try (Commands commands = store.connect()) {
                assertEquals("Redis at 127.0.0.1:" + port, commands.server());
                commands.heartbeat();
            }
        } finally {
            master.stop();
        }
    }

    /** Servers let scripts write all the same, before 7 and the last of 6.2. */
    @Test
    void aHeartbeatIsRefusedWhereScriptsMayWriteAndNothingElse() throws Exception {
        try (FakeRedis lenient = FakeRedis.master().answers("EVAL", "*3\r\n$5\r\nepoch\r\n$1\r\n5\r\n:1\r\n")) {
            RedisUrl url = new RedisUrl(false, List.of(lenient.address()), 0);
            try (Commands commands = new RedisStore(settings(url, "jp", LEASE, ""), "one").connect()) {
                assertEquals(5, commands.heartbeat().position().number());
                assertEquals(5, commands.heartbeat().position().number());
                lenient.answers("ZREMRANGEBYSCORE", "-NOREPLICAS Not enough good replicas to write.\r\n");
                ClusterException failed = assertThrows(ClusterException.class, commands::heartbeat);
                assertTrue(failed.getMessage().contains("NOREPLICAS"), failed.getMessage());
            }
        }
    }

    @Test
    void aMasterThatHasLostItsReplicasIsNotTrustedWhereItIsToldToHaveSome() throws ClusterException {
        try (Connection there = new Connection("127.0.0.1", port);
                Commands commands = store("one", LEASE).connect()) {
            commands.heartbeat();
            there.sendCommand(Protocol.Command.CONFIG, "SET", "min-replicas-to-write", "1");
            there.getOne();
            ClusterException failed = assertThrows(ClusterException.class, commands::heartbeat);
            assertTrue(failed.getMessage().contains("NOREPLICAS"), failed.getMessage());
            ClusterException again = assertThrows(
                    ClusterException.class, () -> store("one", LEASE).connect());
            assertTrue(again.getMessage().contains("NOREPLICAS"), again.getMessage());
        }
    }

    @Test
    void closingASubscriptionWakesWhoWaits() throws Exception {
        Subscription hearing = store("one", LEASE).subscribe();
        CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return new AssertionError(bump(hearing).toString());
            } catch (ClusterException woken) {
                return woken;
            }
        });
        hearing.close();
        assertTrue(waiting.get(60, TimeUnit.SECONDS) instanceof ClusterException);
    }

    @Test
    void whoIsNotThereIsNamed() throws IOException {
        redis.stop();
        ClusterException failed =
                assertThrows(ClusterException.class, () -> store("one", LEASE).connect());
        assertTrue(
                failed.getMessage().startsWith("Redis at 127.0.0.1:" + port + " cannot be reached"),
                failed.getMessage());
    }

    /** One that does not know HELLO. */
    @Test
    void aServerThatIsTooOldIsSaidToBe() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> {
                try (Socket client = old.accept()) {
                    client.getInputStream().read();
                    client.getOutputStream().write("-ERR unknown command `HELLO`\r\n".getBytes(US_ASCII));
                    client.getInputStream().readAllBytes();
                } catch (IOException over) {
                    // The client has ended it.
                }
            });
            port = old.getLocalPort();
            ClusterException failed = assertThrows(
                    ClusterException.class, () -> store("one", LEASE).connect());
            assertTrue(failed.getMessage().contains("Redis 6 or newer"), failed.getMessage());
            answers.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void thePasswordIsReadFromItsFileAndNeverTold() throws Exception {
        redis.stop();
        start("requirepass " + PASSWORD);
        Path right = Files.writeString(directory.resolve("right"), PASSWORD + "\n");
        Path wrong = Files.writeString(directory.resolve("wrong"), "other-" + PASSWORD);
        try (Commands commands = withPassword(right).connect()) {
            assertEquals(1, commands.heartbeat().nodes());
        }
        for (RedisStore refused : new RedisStore[] {withPassword(wrong), store("one", LEASE)}) {
            ClusterException failed = assertThrows(ClusterException.class, () -> {
                try (Commands commands = refused.connect()) {
                    commands.heartbeat();
                }
            });
            assertTrue(failed.getMessage().contains("cluster.password-file"), failed.getMessage());
            assertFalse(failed.getMessage().contains(PASSWORD), failed.getMessage());
        }
        ClusterException missing = assertThrows(ClusterException.class, () -> withPassword(directory.resolve("nowhere"))
                .connect());
        assertTrue(missing.getMessage().contains("nowhere"), missing.getMessage());
    }

    private void start(String setting) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting(setting)
                .build();
        redis.start();
    }

    private static Bump bump(Subscription hearing) throws ClusterException {
        return (Bump) hearing.next();
    }

    private void flush() {
        try (Connection connection = new Connection("127.0.0.1", port)) {
            connection.sendCommand(Protocol.Command.FLUSHALL);
            connection.getOne();
        }
    }

    private RedisStore store(String node, Duration lease) {
        return new RedisStore(settings("jp", 0, lease, ""), node);
    }

    private RedisStore withPassword(Path file) {
        return new RedisStore(settings("jp", 0, LEASE, file.toString()), "one");
    }

    private ClusterSettings settings(String prefix, int database, Duration lease, String passwordFile) {
        return settings(new RedisUrl("127.0.0.1", port, database), prefix, lease, passwordFile);
    }

    private static ClusterSettings settings(RedisUrl url, String prefix, Duration lease, String passwordFile) {
        return new ClusterSettings(url, prefix, "", passwordFile, "", "", Duration.ofSeconds(10), lease, true);
    }
}
