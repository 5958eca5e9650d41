package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisSentinel;

/** A Redis, a replica of it, and a Sentinel that has the one take the other's place. Not for several threads. */
public final class OwnSentinel implements AutoCloseable {
    private static final String MASTER = "mymaster";

    private final OwnRedis one;
    private final OwnRedis other;
    private final int port;
    private final RedisSentinel sentinel;

    private OwnSentinel(OwnRedis one, OwnRedis other, int port, RedisSentinel sentinel) {
        this.one = one;
        this.other = other;
        this.port = port;
        this.sentinel = sentinel;
    }

    public static OwnSentinel start() {
        OwnRedis one = OwnRedis.start();
        OwnRedis other = OwnRedis.replicaOf(one);
        try {
            // A Sentinel looks for replicas when it starts, and then every ten seconds.
            awaitReplica(other);
            int port = OwnRedis.freePort();
            RedisSentinel sentinel = RedisSentinel.newRedisSentinel()
                    .bind("127.0.0.1")
                    .port(port)
                    .masterName(MASTER)
                    .masterPort(one.port())
                    .quorumSize(1)
                    .downAfterMilliseconds(500)
                    .failOverTimeout(2000)
                    .build();
            sentinel.start();
            OwnSentinel all = new OwnSentinel(one, other, port, sentinel);
            try {
                all.awaitKnown(other);
            } catch (RuntimeException | Error failed) {
                all.close();
                throw failed;
            }
            return all;
        } catch (IOException failed) {
            one.close();
            other.close();
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitReplica(OwnRedis replica) {
        Eventually.get(
                "a replica that is up to date",
                () -> replica.ask("INFO replication"),
                info -> info.contains("role:slave") && info.contains("master_link_status:up"));
    }

    private void awaitKnown(OwnRedis replica) {
        Eventually.get(
                "a Sentinel that knows the replica",
                () -> OwnRedis.ask(port, "SENTINEL REPLICAS " + MASTER),
                replicas -> replicas.contains(String.valueOf(replica.port())) && !replicas.contains("s_down"));
    }

    /** Of two Sentinels, the first of which is not there. */
    public String url() {
        return "redis-sentinel://127.0.0.1:1,127.0.0.1:" + port + "/0?sentinelMasterId=" + MASTER;
    }

    public OwnRedis master() {
        return isMaster(one) ? one : other;
    }

    private boolean isMaster(OwnRedis server) {
        return OwnRedis.ask(port, "SENTINEL GET-MASTER-ADDR-BY-NAME " + MASTER).contains(String.valueOf(server.port()));
    }

    /** Has the replica take over, where nothing is wrong. */
    public void failOver() {
        OwnRedis before = master();
        OwnRedis.ask(port, "SENTINEL FAILOVER " + MASTER);
        awaitOtherThan(before);
    }

    /** Waits until another one is the master. */
    public void awaitOtherThan(OwnRedis before) {
        Eventually.get("another master", this::master, master -> master != before);
    }

    @Override
    public void close() {
        try {
            sentinel.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            one.close();
            other.close();
        }
    }
}
