package io.github.jimmypage.observe.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class BoundedServerTest {
    private static final String PROPERTY = "jdk.httpserver.maxConnections";

    private static void create() throws IOException {
        BoundedServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1)
                .stop(0);
    }

    @Test
    void thePropertyIsLeftAsItWas() throws IOException {
        create();
        assertNull(System.getProperty(PROPERTY));
        System.setProperty(PROPERTY, "7");
        try {
            create();
            assertEquals("7", System.getProperty(PROPERTY));
        } finally {
            System.clearProperty(PROPERTY);
        }
    }
}
