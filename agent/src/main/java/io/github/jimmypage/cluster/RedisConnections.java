package io.github.jimmypage.cluster;

import io.github.jimmypage.config.PasswordFile;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisProtocolNotSupportedException;

/** How a node reaches Redis, and why it does not, in words that hold nothing secret. Thread-safe. */
final class RedisConnections {
    private static final List<String> ACCESS =
            List.of("WRONGPASS", "NOAUTH", "NOPERM", "ERR AUTH", "ERR Client sent AUTH");

    private final ClusterSettings settings;

    RedisConnections(ClusterSettings settings) {
        this.settings = settings;
    }

    /** A connection that is logged in; whoever asked for it ends it. */
    Connection open() throws ClusterException {
        int timeout =
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .database(settings.url().database());
        // Files are read each time: whoever changes a password or a certificate changes the file, and restarts nothing.
        if (!settings.passwordFile().isEmpty()) {
            config.password(password(settings.passwordFile()));
            if (!settings.user().isEmpty()) {
                config.user(settings.user());
            }
        }
        HostAndPort server =
                new HostAndPort(settings.url().host(), settings.url().port());
        JedisClientConfig complete = config.build();
        try {
            return settings.url().tls()
                    ? new Connection(
                            new TlsSockets(
                                    server,
                                    complete,
                                    TrustedCertificates.of(settings.trustStore())
                                            .socketFactory()),
                            complete)
                    : new Connection(server, complete);
        } catch (JedisException failed) {
            throw explained(failed);
        }
    }

    /** The server's words are told, for they hold none of ours; but not where it is about who we are. */
    ClusterException explained(JedisException failed) {
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
            return new ClusterException(server + unreached(failed));
        }
        return new ClusterException(server + " answers: " + said);
    }

    private static String unreached(Throwable failed) {
        boolean ofTls = false;
        boolean ofCertificates = false;
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            ofTls |= cause instanceof SSLException;
            ofCertificates |= cause instanceof GeneralSecurityException;
        }
        if (ofCertificates) {
            return " shows a certificate that is refused (" + cause.getMessage() + "): it has to name the host of"
                    + " cluster.url, and cluster.trust-store has to hold it or its authority";
        }
        if (ofTls) {
            return " cannot be reached by TLS (" + cause.getMessage() + "): where it speaks none, cluster.url begins"
                    + " with redis://";
        }
        return " cannot be reached (" + cause.getMessage() + ")";
    }

    private static String password(String file) throws ClusterException {
        try {
            return PasswordFile.read(file);
        } catch (IOException unreadable) {
            throw new ClusterException("cluster.password-file cannot be read: " + unreadable.getMessage());
        }
    }
}
