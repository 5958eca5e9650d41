package io.github.jimmypage.cluster;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisProtocolNotSupportedException;

/**
 * Why a server is of no use, in words that hold nothing secret. The server's own words are told, for they hold none of ours; but not
 * where they are about who we are. Without state.
 */
final class RedisFailure {
    private static final List<String> ACCESS =
            List.of("WRONGPASS", "NOAUTH", "NOPERM", "ERR AUTH", "ERR Client sent AUTH");

    /** What servers before 7 put before the words of an error in a script. */
    private static final String IN_SCRIPT = "ERR Error running script";

    private RedisFailure() {}

    /**
     * Puts it into words.
     *
     * @param server its kind and its address
     * @param access the settings by which it is told who we are
     */
    static ClusterException of(JedisException failed, String server, String access) {
        String said = withoutScript(String.valueOf(failed.getMessage()));
        for (String start : ACCESS) {
            if (said.startsWith(start)) {
                return new ClusterException(server + " refuses this node (" + start + "): see " + access);
            }
        }
        if (failed instanceof JedisProtocolNotSupportedException) {
            return new ClusterException(server + " is too old: Redis 6 or newer, or a Valkey, is needed");
        }
        if (failed instanceof JedisConnectionException) {
            return new ClusterException(server + unreached(failed));
        }
        if (said.startsWith("READONLY")) {
            return replica(server);
        }
        if (said.startsWith("ERR SELECT is not allowed in cluster mode")) {
            return new ClusterException(
                    server + " is of a Redis Cluster, which has the database 0 alone: end cluster.url with /0");
        }
        return new ClusterException(server + " answers: " + said);
    }

    static ClusterException replica(String server) {
        return new ClusterException(server
                + " is a replica, which takes no writes: cluster.url has to name its master as well, or the Sentinels");
    }

    private static String withoutScript(String said) {
        int words = said.startsWith(IN_SCRIPT) ? said.lastIndexOf(": -") : -1;
        return words < 0 ? said : said.substring(words + ": -".length());
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
            return " shows a certificate that is refused (" + cause.getMessage() + "): it has to name this host, and"
                    + " cluster.trust-store has to hold it or its authority";
        }
        if (ofTls) {
            return " cannot be reached by TLS (" + cause.getMessage() + "): where it speaks none, cluster.url begins"
                    + " with redis:// or redis-sentinel://";
        }
        return " cannot be reached (" + cause.getMessage() + ")";
    }
}
