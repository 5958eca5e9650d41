package io.github.jimmypage.config;

import java.util.List;

/**
 * How a Redis or a Valkey is found. Immutable.
 *
 * @param tls whether it, and its Sentinels, are spoken to by TLS
 * @param servers to ask, in this order: one server, some of a Redis Cluster, a master and its replicas, or Sentinels; empty for none
 * @param database 0 or more
 * @param sentinelMaster by which name Sentinels know the master; empty where the servers are no Sentinels
 */
public record RedisUrl(boolean tls, List<ServerAddress> servers, int database, String sentinelMaster) {
    /** No such server is named. */
    public static final RedisUrl NONE = new RedisUrl(false, List.of(), 0, "");

    public RedisUrl {
        servers = List.copyOf(servers);
    }

    /** Servers that are no Sentinels. */
    public RedisUrl(boolean tls, List<ServerAddress> servers, int database) {
        this(tls, servers, database, "");
    }

    /** One server. */
    public RedisUrl(boolean tls, String host, int port, int database) {
        this(tls, List.of(new ServerAddress(host, port)), database);
    }

    /** One that is spoken to without TLS. */
    public RedisUrl(String host, int port, int database) {
        this(false, host, port, database);
    }

    public boolean isNone() {
        return servers.isEmpty();
    }

    /** Whether the servers are Sentinels, which are asked for the master and hold no data. */
    public boolean isOfSentinels() {
        return !sentinelMaster.isEmpty();
    }
}
