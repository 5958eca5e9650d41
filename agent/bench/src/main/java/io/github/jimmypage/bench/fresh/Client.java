package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.HttpConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One client, on a connection that is kept alive and opened anew after a failure; keeps the last cookie it was given. Used by one thread. */
final class Client implements AutoCloseable {
    private final int port;
    private @Nullable HttpConnection connection;
    private String cookie = "";

    Client(int port) {
        this.port = port;
    }

    /** Has the connection opened, so that this is not measured. */
    void connect() throws IOException {
        if (connection == null) {
            connection = new HttpConnection(port);
        }
    }

    Asked get(String path) {
        return ask("GET", path);
    }

    Asked post(String path) {
        return ask("POST", path);
    }

    private Asked ask(String method, String path) {
        byte[] request =
                HttpConnection.request(port, method, path, cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
        long sent = System.nanoTime();
        Answer answer = exchange(request);
        long end = System.nanoTime();
        if (answer != null && !answer.cookie().isEmpty()) {
            cookie = answer.cookie();
        }
        return Asked.of(sent, end, answer);
    }

    private @Nullable Answer exchange(byte[] request) {
        try {
            connect();
            HttpConnection open = connection;
            return open == null ? null : open.exchange(request);
        } catch (IOException | NumberFormatException failed) {
            close();
            return null;
        }
    }

    @Override
    public void close() {
        HttpConnection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // Closed is all that it should be.
            }
        }
    }
}
