package io.github.jimmypage.cluster;

import io.github.jimmypage.config.ServerAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;

/** Redis or Valkey, by Jedis's plain connections. Thread-safe. */
final class RedisStore implements SharedStore {
    private static final String ACKNOWLEDGED = "a";

    private final ClusterSettings settings;
    private final RedisKeys keys;
    private final String node;
    private final RedisServers servers;
    private volatile @Nullable ServerAddress talkedTo;

    RedisStore(ClusterSettings settings, String node) {
        this.settings = settings;
        this.node = node;
        this.keys = RedisKeys.of(settings.prefix(), settings.url().database());
        this.servers = new RedisServers(settings.url(), new RedisConnections(settings), keys.nodes());
    }

    @Override
    public Commands connect() throws ClusterException {
        RedisLink link = servers.connect();
        try {
            ServerAddress before = talkedTo;
            if (before != null && !before.equals(link.address())) {
                tellAgain(link);
            }
            talkedTo = link.address();
        } catch (ClusterException failed) {
            link.end();
            throw failed;
        }
        return new Commands() {
            @Override
            public String server() {
                return "Redis at " + link.address();
            }

            @Override
            public Placed bump(News news) throws ClusterException {
                return bumped(link, node, news);
            }

            @Override
            public void acknowledge(Position position) throws ClusterException {
                String text = node + '\n' + position.epoch() + '\n' + position.number();
                ask(link, Protocol.Command.PUBLISH, keys.acknowledgements(), text);
            }

            @Override
            public Heard heartbeat() throws ClusterException {
                String lease = Long.toString(settings.lease().toMillis());
                servers.tryAgain(link);
                Object answer = eval(
                        link,
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
            public void farewell() throws ClusterException {
                ask(link, Protocol.Command.ZREM, keys.nodes(), node);
            }

            @Override
            public void close() {
                link.end();
            }
        };
    }

    /**
     * What the server before was told may be lost with it: it may have gone on alone for a while after others were here already, and had
     * hardly a lease of this node's to be missed. So here, too, anything may have been written.
     */
    private void tellAgain(RedisLink link) throws ClusterException {
        bumped(link, "", News.of(Set.of("*")));
    }

    private Placed bumped(RedisLink link, String by, News news) throws ClusterException {
        return placedOf(eval(
                link,
                RedisScripts.BUMP,
                "2",
                keys.state(),
                keys.nodes(),
                epoch(),
                keys.channel(),
                by,
                news.acknowledged() ? ACKNOWLEDGED : "",
                String.join(",", news.writers()),
                news.mark(),
                Tables.joined(news.tables())));
    }

    @Override
    public Subscription subscribe() throws ClusterException {
        // By the same way as commands: told is what passes through the server that is written.
        RedisLink link = servers.connect();
        try {
            // By one command: between two of them a bump could be told already.
            String[] channels = settings.strict()
                    ? new String[] {keys.channel(), keys.acknowledgements()}
                    : new String[] {keys.channel()};
            link.sendCommand(Protocol.Command.SUBSCRIBE, channels);
            for (int channel = 0; channel < channels.length; channel++) {
                link.getOne();
            }
            link.setTimeoutInfinite();
        } catch (JedisException failed) {
            link.end();
            throw RedisConnections.explained(failed, link.address());
        }
        return new Subscription() {
            @Override
            public Told next() throws ClusterException {
                try {
                    return toldOf(link.getUnflushedObject());
                } catch (JedisException failed) {
                    throw RedisConnections.explained(failed, link.address());
                }
            }

            @Override
            public void close() {
                link.end();
            }
        };
    }

    private Object eval(RedisLink link, String script, String... keysAndArguments) throws ClusterException {
        String[] words = new String[keysAndArguments.length + 1];
        words[0] = script;
        System.arraycopy(keysAndArguments, 0, words, 1, keysAndArguments.length);
        return ask(link, Protocol.Command.EVAL, words);
    }

    private Object ask(RedisLink link, Protocol.Command command, String... words) throws ClusterException {
        try {
            Object answer = link.ask(command, words);
            if (answer == null) {
                throw notUnderstood();
            }
            return answer;
        } catch (JedisException failed) {
            throw RedisConnections.explained(failed, link.address());
        }
    }

    private Told toldOf(Object message) throws ClusterException {
        if (message instanceof List<?> parts && parts.size() == 3) {
            if (text(parts.get(1)).equals(keys.acknowledgements())) {
                return acknowledgementOf(text(parts.get(2)));
            }
            String[] lines = text(parts.get(2)).split("\n", 7);
            if (lines.length == 7) {
                Set<String> writers = lines[4].isEmpty() ? Set.of() : Set.copyOf(List.of(lines[4].split(",", -1)));
                boolean ofWritersAlone = lines[6].isEmpty() && !writers.isEmpty();
                Set<String> tables = ofWritersAlone ? Set.of() : Tables.of(lines[6]);
                News news = new News(tables, writers, lines[3].equals(ACKNOWLEDGED), lines[5]);
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
                + " in the Redis of cluster.url; give each application a cache.prefix of its own");
    }
}
