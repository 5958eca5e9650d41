package io.github.jimmypage.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;

/** Redis or Valkey, by Jedis's plain connections. Thread-safe. */
final class RedisStore implements SharedStore {
    private static final String ACKNOWLEDGED = "a";

    private final ClusterSettings settings;
    private final RedisKeys keys;
    private final String node;
    private final RedisConnections connections;

    RedisStore(ClusterSettings settings, String node) {
        this.settings = settings;
        this.node = node;
        this.connections = new RedisConnections(settings);
        this.keys = RedisKeys.of(settings.prefix(), settings.url().database());
    }

    @Override
    public Commands connect() throws ClusterException {
        Connection connection = connections.open();
        return new Commands() {
            @Override
            public Position bump(News news) throws ClusterException {
                return positionOf(eval(
                        connection,
                        RedisScripts.BUMP,
                        "1",
                        keys.state(),
                        epoch(),
                        keys.channel(),
                        node,
                        news.acknowledged() ? ACKNOWLEDGED : "",
                        String.join(",", news.writers()),
                        Tables.joined(news.tables())));
            }

            @Override
            public Heard heartbeat() throws ClusterException {
                String lease = Long.toString(settings.lease().toMillis());
                Object answer = eval(
                        connection,
                        RedisScripts.HEARTBEAT,
                        "2",
                        keys.state(),
                        keys.nodes(),
                        epoch(),
                        keys.channel(),
                        node,
                        lease);
                if (answer instanceof List<?> parts && parts.size() == 3 && parts.get(2) instanceof Long nodes) {
                    return new Heard(new Position(text(parts.get(0)), number(text(parts.get(1)))), nodes);
                }
                throw notUnderstood();
            }

            @Override
            public void close() {
                ended(connection);
            }
        };
    }

    @Override
    public Subscription subscribe() throws ClusterException {
        Connection connection = connections.open();
        try {
            connection.sendCommand(Protocol.Command.SUBSCRIBE, keys.channel());
            connection.getOne();
            connection.setTimeoutInfinite();
        } catch (JedisException failed) {
            ended(connection);
            throw connections.explained(failed);
        }
        return new Subscription() {
            @Override
            public Bump next() throws ClusterException {
                try {
                    return bumpOf(connection.getUnflushedObject());
                } catch (JedisException failed) {
                    throw connections.explained(failed);
                }
            }

            @Override
            public void close() {
                ended(connection);
            }
        };
    }

    private Object eval(Connection connection, String script, String... keysAndArguments) throws ClusterException {
        String[] words = new String[keysAndArguments.length + 1];
        words[0] = script;
        System.arraycopy(keysAndArguments, 0, words, 1, keysAndArguments.length);
        try {
            connection.sendCommand(Protocol.Command.EVAL, words);
            return connection.getOne();
        } catch (JedisException failed) {
            throw connections.explained(failed);
        }
    }

    private Bump bumpOf(Object message) throws ClusterException {
        if (message instanceof List<?> parts && parts.size() == 3) {
            String[] lines = text(parts.get(2)).split("\n", 6);
            if (lines.length == 6) {
                Set<String> writers = lines[4].isEmpty() ? Set.of() : Set.copyOf(List.of(lines[4].split(",", -1)));
                boolean ofWritersAlone = lines[5].isEmpty() && !writers.isEmpty();
                Set<String> tables = ofWritersAlone ? Set.of() : Tables.of(lines[5]);
                News news = new News(tables, writers, lines[3].equals(ACKNOWLEDGED));
                return new Bump(new Position(lines[0], number(lines[1])), lines[2], news);
            }
        }
        throw notUnderstood();
    }

    private Position positionOf(Object answer) throws ClusterException {
        if (answer instanceof List<?> parts && parts.size() == 2) {
            return new Position(text(parts.get(0)), number(text(parts.get(1))));
        }
        throw notUnderstood();
    }

    private static String epoch() {
        return UUID.randomUUID().toString();
    }

    private String text(Object part) throws ClusterException {
        if (part instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        throw notUnderstood();
    }

    private long number(String text) throws ClusterException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            throw notUnderstood();
        }
    }

    private ClusterException notUnderstood() {
        return new ClusterException("something else than this agent writes to " + keys.state() + " or " + keys.channel()
                + " in Redis at " + settings.url().address() + "; give each application a cache.prefix of its own");
    }

    private static void ended(Connection connection) {
        try {
            connection.forceDisconnect();
        } catch (IOException | JedisException alreadyGone) {
            // It was to end.
        }
    }
}
