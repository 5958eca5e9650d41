package io.github.jimmypage.config;

/**
 * Where a server listens. Immutable.
 *
 * @param host name or literal address, an IPv6 one without brackets
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port) {
    /** {@return host and port as one reads and writes them; never anything secret} */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
