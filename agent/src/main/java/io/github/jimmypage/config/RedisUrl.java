package io.github.jimmypage.config;

/**
 * Where a Redis or Valkey server listens. Immutable.
 *
 * @param tls whether it is spoken to by TLS
 * @param host name or literal address; empty for nowhere
 * @param port 1 to 65535; 0 for nowhere
 * @param database 0 or more
 */
public record RedisUrl(boolean tls, String host, int port, int database) {
    /** No such server is named. */
    public static final RedisUrl NONE = new RedisUrl(false, "", 0, 0);

    /** One that is spoken to without TLS. */
    public RedisUrl(String host, int port, int database) {
        this(false, host, port, database);
    }

    public boolean isNone() {
        return port == 0;
    }

    /** {@return host and port as one reads them; never anything secret} */
    public String address() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
