package io.github.jimmypage.cluster;

import io.github.jimmypage.config.ServerAddress;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisException;

/** A connection to one server, and what that said of itself as it let this node in. Of one thread; any may end it. */
final class RedisLink extends Connection {
    private final ServerAddress address;

    // Heard while Jedis's constructor runs: an initial value here would be set after that.
    private @Nullable Object role;
    private @Nullable Object mode;
    private int ahead;

    RedisLink(ServerAddress address, JedisSocketFactory sockets, JedisClientConfig config) {
        super(sockets, config);
        this.address = address;
    }

    /** The answer is heard here because users of ACLs would have to be allowed to ask once more, by {@code ROLE} or {@code INFO}. */
    @Override
    protected Map<String, Object> hello(byte[]... arguments) {
        Map<String, Object> said = super.hello(arguments);
        role = said.get("role");
        mode = said.get("mode");
        return said;
    }

    /** Where it leads. */
    ServerAddress address() {
        return address;
    }

    /** Whether what is written there reaches no other server, also where it may be written. What a Redis Cluster has of these leads on by itself. */
    boolean isOfReplica() {
        return "replica".equals(role) && !"cluster".equals(mode);
    }

    boolean isOfSentinel() {
        return "sentinel".equals(mode);
    }

    /** @throws JedisException as Jedis has them: where the server refuses, too */
    @Nullable
    Object ask(ProtocolCommand command, String... words) {
        sendCommand(command, words);
        while (ahead > 0) {
            ahead--;
            getOne();
        }
        return getOne();
    }

    /** Has something go out with what is asked next. Its answer is looked at then, and counts only where it is a refusal. */
    void sendAhead(ProtocolCommand command, String... words) {
        sendCommand(command, words);
        ahead++;
    }

    void end() {
        try {
            forceDisconnect();
        } catch (IOException | JedisException alreadyGone) {
            // It was to end.
        }
    }
}
