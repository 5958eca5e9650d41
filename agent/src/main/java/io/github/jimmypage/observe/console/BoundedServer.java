package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Makes a server that takes only so many connections: each takes a file descriptor, of which the application may need the last.
 *
 * <p>The server of the JDK reads its bound in a system property, once, when its classes are initialised. So the property is there for
 * this moment alone, and only where nobody else has set it. A host that uses that server as well gets the same bound for it, unless it
 * began before, and then its own is ours too. Without state; thread-safe.
 */
final class BoundedServer {
    private static final String PROPERTY = "jdk.httpserver.maxConnections";

    /** An operator's browser takes six, and a hard limit of descriptors below 4,096 is rare. */
    private static final String MOST_CONNECTIONS = "600";

    private BoundedServer() {}

    static HttpServer create(InetSocketAddress address, int backlog) throws IOException {
        boolean ours = System.getProperties().putIfAbsent(PROPERTY, MOST_CONNECTIONS) == null;
        try {
            return HttpServer.create(address, backlog);
        } finally {
            if (ours) {
                System.getProperties().remove(PROPERTY, MOST_CONNECTIONS);
            }
        }
    }
}
