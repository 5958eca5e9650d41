package io.github.jimmypage.cluster;

import io.github.jimmypage.config.PasswordFile;
import io.github.jimmypage.config.ServerAddress;
import java.io.IOException;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

/** How a node reaches one server of which it has the address. Thread-safe. */
final class RedisConnections {
    private final ClusterSettings settings;

    RedisConnections(ClusterSettings settings) {
        this.settings = settings;
    }

    /** A connection to a server with data that is logged in; whoever asked for it ends it. */
    RedisLink open(ServerAddress address) throws ClusterException {
        DefaultJedisClientConfig.Builder config =
                config().database(settings.url().database());
        // Files are read each time: whoever changes a password or a certificate changes the file, and restarts nothing.
        if (!settings.passwordFile().isEmpty()) {
            config.password(password("cluster.password-file", settings.passwordFile()));
            if (!settings.user().isEmpty()) {
                config.user(settings.user());
            }
        }
        try {
            return open(address, config.build());
        } catch (JedisException failed) {
            throw explained(failed, address);
        }
    }

    /** The same to a Sentinel, which has passwords of its own and no databases. */
    RedisLink openSentinel(ServerAddress address) throws ClusterException {
        DefaultJedisClientConfig.Builder config = config();
        if (!settings.sentinelPasswordFile().isEmpty()) {
            config.password(password("cluster.sentinel-password-file", settings.sentinelPasswordFile()));
        }
        try {
            return open(address, config.build());
        } catch (JedisException failed) {
            throw explainedOfSentinel(failed, address);
        }
    }

    private DefaultJedisClientConfig.Builder config() {
        int timeout =
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
        return DefaultJedisClientConfig.builder()
                .resp2()
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
    }

    private RedisLink open(ServerAddress address, JedisClientConfig config) throws ClusterException {
        HostAndPort server = new HostAndPort(address.host(), address.port());
        return settings.url().tls()
                ? new RedisLink(
                        address,
                        new TlsSockets(
                                server,
                                config,
                                TrustedCertificates.of(settings.trustStore()).socketFactory()),
                        config)
                : new RedisLink(address, new DefaultJedisSocketFactory(server, config), config);
    }

    static ClusterException explained(JedisException failed, ServerAddress address) {
        return RedisFailure.of(failed, "Redis at " + address, "cluster.user and cluster.password-file");
    }

    static ClusterException explainedOfSentinel(JedisException failed, ServerAddress address) {
        return RedisFailure.of(failed, "the Sentinel at " + address, "cluster.sentinel-password-file");
    }

    private static String password(String setting, String file) throws ClusterException {
        try {
            return PasswordFile.read(file);
        } catch (IOException unreadable) {
            throw new ClusterException(setting + " cannot be read: " + unreadable.getMessage());
        }
    }
}
