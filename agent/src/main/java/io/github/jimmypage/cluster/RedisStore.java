package io.github.jimmypage.cluster;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisProtocolNotSupportedException;

/** Redis or Valkey, by Jedis's plain connections; the only user of that library. Thread-safe. */
final class RedisStore implements SharedStore {
    private static final String ACKNOWLEDGED = "a";
    private static final int LONGEST_PASSWORD = 4096;
    private static final List<String> ACCESS =
            List.of("WRONGPASS", "NOAUTH", "NOPERM", "ERR AUTH", "ERR Client sent AUTH");

    private final ClusterSettings settings;
    private final RedisKeys keys;
    private final String node;

    RedisStore(ClusterSettings settings, String node) {
        this.settings = settings;
        this.node = node;
        this.keys = RedisKeys.of(settings.prefix(), settings.url().database());
    }

    @Override
    public Commands connect() throws ClusterException {
        Connection connection = open();
        return new Commands() {
            @Override
            public Placed bump(News news) throws ClusterException {
                return placedOf(eval(
                        connection,
                        RedisScripts.BUMP,
                        "2",
                        keys.state(),
                        keys.nodes(),
                        epoch(),
                        keys.channel(),
                        node,
                        news.acknowledged() ? ACKNOWLEDGED : "",
                        String.join(",", news.writers()),
                        Tables.joined(news.tables())));
            }

            @Override
            public void acknowledge(Position position) throws ClusterException {
                String text = node + '\n' + position.epoch() + '\n' + position.number();
                try {
                    connection.sendCommand(Protocol.Command.PUBLISH, keys.acknowledgements(), text);
                    connection.getOne();
                } catch (JedisException failed) {
                    throw explained(failed);
                }
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
        Connection connection = open();
        try {
            // By one command: between two of them a bump could be told already.
            String[] channels = settings.strict()
                    ? new String[] {keys.channel(), keys.acknowledgements()}
                    : new String[] {keys.channel()};
            connection.sendCommand(Protocol.Command.SUBSCRIBE, channels);
            for (int channel = 0; channel < channels.length; channel++) {
                connection.getOne();
            }
            connection.setTimeoutInfinite();
        } catch (JedisException failed) {
            ended(connection);
            throw explained(failed);
        }
        return new Subscription() {
            @Override
            public Told next() throws ClusterException {
                try {
                    return toldOf(connection.getUnflushedObject());
                } catch (JedisException failed) {
                    throw explained(failed);
                }
            }

            @Override
            public void close() {
                ended(connection);
            }
        };
    }

    private Connection open() throws ClusterException {
        int timeout =
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .database(settings.url().database());
        if (!settings.passwordFile().isEmpty()) {
            // Read each time: whoever changes the password changes the file, and restarts nothing.
            config.password(password(settings.passwordFile()));
            if (!settings.user().isEmpty()) {
                config.user(settings.user());
            }
        }
        try {
            return new Connection(
                    new HostAndPort(settings.url().host(), settings.url().port()), config.build());
        } catch (JedisException failed) {
            throw explained(failed);
        }
    }

    private Object eval(Connection connection, String script, String... keysAndArguments) throws ClusterException {
        String[] words = new String[keysAndArguments.length + 1];
        words[0] = script;
        System.arraycopy(keysAndArguments, 0, words, 1, keysAndArguments.length);
        try {
            connection.sendCommand(Protocol.Command.EVAL, words);
            return connection.getOne();
        } catch (JedisException failed) {
            throw explained(failed);
        }
    }

    private Told toldOf(Object message) throws ClusterException {
        if (message instanceof List<?> parts && parts.size() == 3) {
            if (text(parts.get(1)).equals(keys.acknowledgements())) {
                return acknowledgementOf(text(parts.get(2)));
            }
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

    private Acknowledgement acknowledgementOf(String text) throws ClusterException {
        String[] lines = text.split("\n", -1);
        if (lines.length == 3) {
            return new Acknowledgement(lines[0], new Position(lines[1], number(lines[2])));
        }
        throw notUnderstood();
    }

    private Placed placedOf(Object answer) throws ClusterException {
        if (answer instanceof List<?> parts && parts.size() >= 2) {
            Set<String> others = new HashSet<>();
            for (Object other : parts.subList(2, parts.size())) {
                others.add(text(other));
            }
            return new Placed(new Position(text(parts.get(0)), number(text(parts.get(1)))), others);
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

    /** The server's words are told, for they hold none of ours; but not where it is about who we are. */
    private ClusterException explained(JedisException failed) {
        String server = "Redis at " + settings.url().address();
        String said = String.valueOf(failed.getMessage());
        for (String start : ACCESS) {
            if (said.startsWith(start)) {
                return new ClusterException(
                        server + " refuses this node (" + start + "): see cluster.user and cluster.password-file");
            }
        }
        if (failed instanceof JedisProtocolNotSupportedException) {
            return new ClusterException(server + " is too old: Redis 6 or newer, or a Valkey, is needed");
        }
        if (failed instanceof JedisConnectionException) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new ClusterException(server + " cannot be reached (" + cause.getMessage() + ")");
        }
        return new ClusterException(server + " answers: " + said);
    }

    private static String password(String file) throws ClusterException {
        try (FileInputStream in = new FileInputStream(file)) {
            return new String(in.readNBytes(LONGEST_PASSWORD), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new ClusterException("cluster.password-file cannot be read: " + unreadable.getMessage());
        }
    }

    private static void ended(Connection connection) {
        try {
            connection.forceDisconnect();
        } catch (IOException | JedisException alreadyGone) {
            // It was to end.
        }
    }
}
