package io.github.jimmypage.cluster;

import io.github.jimmypage.config.RedisUrl;
import io.github.jimmypage.config.ServerAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/**
 * Finds the server on which the keys of a node can be written, by the addresses of {@code cluster.url}. Thread-safe.
 *
 * <ul>
 *   <li>Before a connection is used, a write that changes nothing is sent. The answer tells the server of a Redis Cluster that has the keys
 *       from the others, a master from a replica, and one that is ready from one that still reads its data.
 *   <li>What a server of a Redis Cluster says of where the keys are is followed, a few times for each search.
 *   <li>A Sentinel may be behind: one more is asked where the master that it names is of no use.
 *   <li>The address that was of use last is the first to be tried, then the others in their order: one that does not answer takes
 *       {@code cluster.connect-timeout} once and not each time. No address is tried twice in a search, so that its time is bounded.
 *   <li>Slots on their way ({@code ASK}, {@code TRYAGAIN}) are waited for, since both keys are gone within milliseconds where no other keys
 *       share their slot. To follow would take a request before each request.
 * </ul>
 *
 * A connection stays where it is until it fails, and that write goes out with each heartbeat ({@link #tryAgain}). All that tell of another server ({@code MOVED}, {@code READONLY}, a connection that the
 * server ended) are failures, after which both connections of a node are made anew, and nothing of before counts ({@link Agreement}).
 */
final class RedisServers {
    private static final int MOST_REDIRECTIONS = 5;

    private final RedisUrl url;
    private final RedisConnections connections;
    private final String key;
    private volatile @Nullable ServerAddress last;

    /** @param key a sorted set with nothing between 1, exclusive, and 1: what is removed to see whether it may be written */
    RedisServers(RedisUrl url, RedisConnections connections, String key) {
        this.url = url;
        this.connections = connections;
        this.key = key;
    }

    /** A connection to the one that can be written; whoever asked for it ends it. */
    RedisLink connect() throws ClusterException {
        Search search = new Search();
        for (ServerAddress named : inOrder()) {
            RedisLink found = url.isOfSentinels() ? search.byMasterOf(named) : search.from(named);
            if (found != null) {
                last = url.isOfSentinels() ? named : found.address();
                return found;
            }
        }
        throw search.failed();
    }

    /**
     * Has the next question come with a refusal where the server takes no writes any more. Before 7 and the last of 6.2, servers let
     * scripts write all the same where too few replicas are left ({@code min-replicas-to-write}): that a master is cut off would not be
     * noticed by them.
     */
    void tryAgain(RedisLink link) throws ClusterException {
        try {
            link.sendAhead(Protocol.Command.ZREMRANGEBYSCORE, key, "(1", "1");
        } catch (JedisException failed) {
            throw RedisConnections.explained(failed, link.address());
        }
    }

    private List<ServerAddress> inOrder() {
        ServerAddress first = last;
        if (first == null) {
            return url.servers();
        }
        List<ServerAddress> order = new ArrayList<>();
        order.add(first);
        for (ServerAddress named : url.servers()) {
            if (!named.equals(first)) {
                order.add(named);
            }
        }
        return order;
    }

    /** One, from the first address to the last. Of one thread. */
    private final class Search {
        private final Set<ServerAddress> tried = new HashSet<>();
        private final List<String> failures = new ArrayList<>();
        private int redirections;

        /** From there to where the keys are said to be; null when that leads nowhere. */
        @Nullable
        RedisLink from(ServerAddress named) {
            ServerAddress next = named;
            while (next != null && tried.add(next)) {
                ServerAddress address = next;
                next = null;
                RedisLink link = opened(address);
                if (link != null) {
                    try {
                        link.ask(Protocol.Command.ZREMRANGEBYSCORE, key, "(1", "1");
                        return link;
                    } catch (JedisMovedDataException moved) {
                        next = followed(moved, address);
                    } catch (JedisException failed) {
                        failures.add(String.valueOf(
                                RedisConnections.explained(failed, address).getMessage()));
                    } catch (RuntimeException foreign) {
                        failures.add(notUnderstood(address, foreign));
                    }
                    link.end();
                }
            }
            return null;
        }

        private @Nullable RedisLink opened(ServerAddress address) {
            RedisLink link;
            try {
                link = connections.open(address);
            } catch (ClusterException failed) {
                failures.add(String.valueOf(failed.getMessage()));
                return null;
            } catch (RuntimeException foreign) {
                failures.add(notUnderstood(address, foreign));
                return null;
            }
            if (link.isOfSentinel()) {
                failures.add(address + " is a Sentinel and holds no data: cluster.url has to be"
                        + " redis-sentinel://HOST:PORT?sentinelMasterId=NAME");
            } else if (link.isOfReplica()) {
                // Also one that may be written: nobody else would hear of it.
                failures.add(String.valueOf(
                        RedisFailure.replica("Redis at " + address).getMessage()));
            } else {
                return link;
            }
            link.end();
            return null;
        }

        /** Jedis takes the answers of servers apart, and does not expect others. */
        private String notUnderstood(ServerAddress address, RuntimeException foreign) {
            return address + " does not answer as a Redis does (" + foreign + ")";
        }

        private @Nullable ServerAddress followed(JedisMovedDataException moved, ServerAddress from) {
            HostAndPort target = moved.getTargetNode();
            // Without a host it is the same one; a question mark stands for one that the server does not know itself.
            ServerAddress to =
                    new ServerAddress(target.getHost().isEmpty() ? from.host() : target.getHost(), target.getPort());
            failures.add("Redis at " + from + " says that the keys are at " + to + " (MOVED)");
            return ++redirections > MOST_REDIRECTIONS ? null : to;
        }

        /** The master that a Sentinel names; null when that leads nowhere. */
        @Nullable
        RedisLink byMasterOf(ServerAddress sentinel) {
            RedisLink link = null;
            try {
                link = connections.openSentinel(sentinel);
                if (!link.isOfSentinel()) {
                    failures.add(sentinel
                            + " is no Sentinel: where it is a Redis itself, cluster.url has to be redis://HOST:PORT");
                    return null;
                }
                // No role is asked for besides: whether it can be written is seen there, and whether it is a replica.
                Object answer = link.ask(Protocol.Command.SENTINEL, "GET-MASTER-ADDR-BY-NAME", url.sentinelMaster());
                ServerAddress master = addressOf(answer);
                if (master != null) {
                    return from(master);
                }
                failures.add("the Sentinel at " + sentinel + " knows no master " + url.sentinelMaster()
                        + ": see sentinelMasterId in cluster.url");
            } catch (ClusterException failed) {
                failures.add(String.valueOf(failed.getMessage()));
            } catch (JedisException failed) {
                failures.add(String.valueOf(
                        RedisConnections.explainedOfSentinel(failed, sentinel).getMessage()));
            } catch (RuntimeException foreign) {
                failures.add(notUnderstood(sentinel, foreign));
            } finally {
                if (link != null) {
                    link.end();
                }
            }
            return null;
        }

        private @Nullable ServerAddress addressOf(@Nullable Object answer) {
            if (answer instanceof List<?> parts
                    && parts.size() == 2
                    && parts.get(0) instanceof byte[] host
                    && parts.get(1) instanceof byte[] port) {
                return new ServerAddress(text(host), Integer.parseInt(text(port)));
            }
            return null;
        }

        private String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        ClusterException failed() {
            return new ClusterException(
                    failures.size() == 1
                            ? failures.get(0)
                            : "no server of cluster.url can be used: " + String.join("; ", failures));
        }
    }
}
