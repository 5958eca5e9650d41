package io.github.jimmypage.refresh;

import org.jspecify.annotations.Nullable;

/**
 * Where replays go. Immutable.
 *
 * @param address of this machine, as a literal
 * @param port on which it listens
 * @param tlsName the server's name for TLS; null for a connector without TLS
 * @param named whether the settings name it: it may be a proxy then, whose connections to the application are its own
 */
public record Connector(String address, int port, @Nullable String tlsName, boolean named) {
    @Override
    public String toString() {
        return address + ":" + port + (tlsName == null ? "" : " by TLS");
    }
}
