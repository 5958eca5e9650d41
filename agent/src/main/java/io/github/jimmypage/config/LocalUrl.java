package io.github.jimmypage.config;

/**
 * Where something on this machine listens. Immutable.
 *
 * @param tls whether to speak TLS
 * @param address of this machine, as a literal; empty for nowhere
 * @param port 1 to 65535; 0 for nowhere
 */
public record LocalUrl(boolean tls, String address, int port) {
    /** No such place is named. */
    public static final LocalUrl NONE = new LocalUrl(false, "", 0);

    public boolean isNone() {
        return port == 0;
    }
}
