package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.RedisUrl;
import io.github.jimmypage.config.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several servers is found, where each says what a test makes it say. */
class RedisServersTest {
    /** Where nobody listens. */
    private static final ServerAddress DEAD = new ServerAddress("127.0.0.1", 1);

    private final List<FakeRedis> all = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        all.forEach(FakeRedis::close);
    }

    @Test
    void theFirstThatCanBeWrittenIsTakenAndTriedFirstNextTime() throws Exception {
        FakeRedis replica = running(FakeRedis.replica());
        FakeRedis master = running(FakeRedis.master());
        RedisServers servers = servers(DEAD, replica.address(), master.address());
        assertFinds(master, servers);
        assertFinds(master, servers);
        assertEquals(1, replica.connections(), "the second time it was not asked");
        master.close();
        FakeRedis other = running(FakeRedis.master());
        assertFailure(servers, "Redis at " + master.address() + " cannot be reached", DEAD + " cannot be reached");
        replica.answers("HELLO", "-LOADING Redis is loading the dataset in memory\r\n");
        assertFailure(servers, "LOADING");
        assertFinds(other, servers(DEAD, replica.address(), other.address()));
    }

    /** Also one that may be written, for nobody else hears of that. */
    @Test
    void aReplicaIsNamedWithTheCure() throws Exception {
        FakeRedis replica = running(FakeRedis.replica());
        assertFailure(servers(replica.address()), "Redis at " + replica.address() + " is a replica", "cluster.url");
        FakeRedis readOnly = running(FakeRedis.master());
        readOnly.answers("ZREMRANGEBYSCORE", "-READONLY You can't write against a read only replica.\r\n");
        assertFailure(servers(readOnly.address()), "Redis at " + readOnly.address() + " is a replica");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOREPLICAS Not enough good replicas to write.",
                "CLUSTERDOWN Hash slot not served",
                "ASK 5798 127.0.0.1:1",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "MISCONF Errors writing to the AOF file"
            })
    void oneThatRefusesTheWriteIsPassedOver(String refusal) throws Exception {
        FakeRedis refusing = running(FakeRedis.ofCluster("-" + refusal + "\r\n"));
        FakeRedis master = running(FakeRedis.master());
        assertFinds(master, servers(refusing.address(), master.address()));
        assertFailure(servers(refusing.address()), "Redis at " + refusing.address() + " answers: " + refusal);
    }

    @Test
    void whatIsSaidOfWhereTheKeysAreIsFollowedAlsoToAnAddressThatNobodyNamed() throws Exception {
        FakeRedis owner = running(FakeRedis.master());
        // Without a host it is the one that was asked.
        FakeRedis further = running(FakeRedis.leadingTo(":" + owner.address().port()));
        FakeRedis named = running(FakeRedis.replicaLeadingTo(further.address().toString()));
        RedisServers servers = servers(named.address());
        assertFinds(owner, servers);
        assertFinds(owner, servers);
        assertEquals(1, named.connections(), "the owner was remembered");
        owner.close();
        assertFailure(
                servers,
                "Redis at " + owner.address() + " cannot be reached",
                "Redis at " + further.address() + " says that the keys are at " + owner.address());
        FakeRedis heir = running(FakeRedis.master());
        named.answers("ZREMRANGEBYSCORE", "-MOVED 5798 " + heir.address() + "\r\n");
        assertFinds(heir, servers);
    }

    @Test
    void serversThatSendOneAnotherRoundAndRoundAreAskedOnceEach() throws Exception {
        FakeRedis one = running(FakeRedis.master());
        FakeRedis other = running(FakeRedis.leadingTo(one.address().toString()));
        one.answers("ZREMRANGEBYSCORE", "-MOVED 5798 " + other.address() + "\r\n");
        assertFailure(servers(one.address(), other.address()), "(MOVED)");
        assertEquals(1, one.connections());
        assertEquals(1, other.connections());
    }

    @Test
    void aChainOfRedirectionsEnds() throws Exception {
        FakeRedis last = running(FakeRedis.master());
        FakeRedis first = last;
        for (int i = 0; i < 6; i++) {
            first = running(FakeRedis.leadingTo(first.address().toString()));
        }
        assertFailure(servers(first.address()), "(MOVED)");
        assertEquals(0, last.connections());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-MOVED\r\n", "-MOVED 1 nowhere\r\n", "-MOVED 1 ?:1\r\n", "!\r\n", "-ASK 1 x\r\n"})
    void anAnswerThatNobodyExpectsIsNoReasonNotToAskTheNext(String answer) throws Exception {
        FakeRedis odd = running(FakeRedis.ofCluster(answer));
        FakeRedis master = running(FakeRedis.master());
        assertFinds(master, servers(odd.address(), master.address()));
    }

    @Test
    void aClusterHasOneDatabase() throws Exception {
        FakeRedis server = running(FakeRedis.ofCluster(":0\r\n"));
        server.answers("SELECT", "-ERR SELECT is not allowed in cluster mode\r\n");
        RedisUrl url = new RedisUrl(false, List.of(server.address()), 3);
        assertFailure(servers(url, ""), "Redis at " + server.address() + " is of a Redis Cluster", "/0");
    }

    @Test
    void aSentinelIsAskedForTheMaster() throws Exception {
        FakeRedis master = running(FakeRedis.master());
        FakeRedis sentinel = running(FakeRedis.sentinelOf(master.address()));
        RedisServers servers = sentinels(DEAD, sentinel.address());
        assertFinds(master, servers);
        FakeRedis promoted = running(FakeRedis.master());
        sentinel.answers("SENTINEL", "*2\r\n$9\r\n127.0.0.1\r\n$5\r\n" + fiveDigits(promoted) + "\r\n");
        assertFinds(promoted, servers);
    }

    private static String fiveDigits(FakeRedis server) {
        String port = String.valueOf(server.address().port());
        return "0".repeat(5 - port.length()) + port;
    }

    /** Sentinels hear of a failover one after the other. */
    @Test
    void aSentinelThatIsBehindIsNotTheLastToBeAsked() throws Exception {
        FakeRedis demoted = running(FakeRedis.replica());
        FakeRedis master = running(FakeRedis.master());
        FakeRedis behind = running(FakeRedis.sentinelOf(demoted.address()));
        FakeRedis alsoBehind = running(FakeRedis.sentinelOf(demoted.address()));
        FakeRedis knowing = running(FakeRedis.sentinelOf(master.address()));
        assertFinds(master, sentinels(behind.address(), alsoBehind.address(), knowing.address()));
        assertEquals(1, demoted.connections(), "once for both");
    }

    @Test
    void aSentinelThatDoesNotKnowTheMasterIsNamedWithTheCure() throws Exception {
        FakeRedis sentinel = running(FakeRedis.sentinel("*-1\r\n"));
        assertFailure(
                sentinels(sentinel.address()),
                "the Sentinel at " + sentinel.address() + " knows no master mymaster: see sentinelMasterId");
    }

    @Test
    void whoTakesOneForTheOtherIsTold() throws Exception {
        FakeRedis master = running(FakeRedis.master());
        FakeRedis sentinel = running(FakeRedis.sentinelOf(master.address()));
        assertFailure(servers(sentinel.address()), sentinel.address() + " is a Sentinel", "redis-sentinel://");
        assertFailure(sentinels(master.address()), master.address() + " is no Sentinel", "redis://");
    }

    @Test
    void aSentinelsPasswordIsItsOwn() throws Exception {
        FakeRedis master = running(FakeRedis.master());
        FakeRedis sentinel = running(FakeRedis.sentinelOf(master.address()));
        String hello = sentinel.answer("HELLO");
        sentinel.answers("HELLO", "-NOAUTH HELLO must be called with the client already authenticated\r\n");
        assertFailure(
                sentinels(sentinel.address()),
                "the Sentinel at " + sentinel.address() + " refuses this node (NOAUTH)",
                "cluster.sentinel-password-file");
        sentinel.answers("AUTH", "+OK\r\n").answers("HELLO", hello);
        RedisUrl url = new RedisUrl(false, List.of(sentinel.address()), 0, "mymaster");
        String file =
                Files.writeString(directory.resolve("sentinel"), "hush-word\n").toString();
        assertFinds(master, servers(url, file));
        assertTrue(sentinel.asked().contains("hush-word"), sentinel.asked());
        assertFalse(master.asked().contains("hush-word"), master.asked());
        assertFailure(servers(url, file + "s"), "cluster.sentinel-password-file cannot be read");
    }

    private FakeRedis running(FakeRedis server) {
        all.add(server);
        return server;
    }

    private static RedisServers servers(ServerAddress... addresses) {
        return servers(new RedisUrl(false, List.of(addresses), 0), "");
    }

    private static RedisServers sentinels(ServerAddress... addresses) {
        return servers(new RedisUrl(false, List.of(addresses), 0, "mymaster"), "");
    }

    private static RedisServers servers(RedisUrl url, String sentinelPasswordFile) {
        Duration patient = Duration.ofSeconds(10);
        return new RedisServers(
                url,
                new RedisConnections(
                        new ClusterSettings(url, "jp", "", "", sentinelPasswordFile, "", patient, patient, false)),
                "{jp}:v1:nodes");
    }

    private static void assertFinds(FakeRedis expected, RedisServers servers) throws ClusterException {
        RedisLink link = servers.connect();
        assertEquals(expected.address(), link.address());
        link.end();
    }

    private static void assertFailure(RedisServers servers, String... words) {
        String said = String.valueOf(
                assertThrows(ClusterException.class, () -> servers.connect().end())
                        .getMessage());
        for (String some : words) {
            assertTrue(said.contains(some), said);
        }
    }
}
