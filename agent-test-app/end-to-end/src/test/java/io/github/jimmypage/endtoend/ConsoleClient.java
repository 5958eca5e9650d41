package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A program that asks the console of a server, as it should or otherwise. Each request has a connection of its own. */
record ConsoleClient(int port, String token) {
    private static final int TIMEOUT_MILLIS = 40_000;

    /** The host as a browser on this machine names it. */
    String host() {
        return "127.0.0.1:" + port;
    }

    /** A request with the token, and the host that it is for. */
    Request with(Request request) {
        return request.with("Host", host()).with("Authorization", "Bearer " + token);
    }

    Response get(String target) {
        return send(with(Request.get(target)));
    }

    Response post(String target, String form) {
        return send(with(Request.post(target)).form(form));
    }

    Response send(Request request) {
        try (Visitor visitor = new Visitor(port)) {
            return visitor.send(request);
        }
    }

    /** Opens a connection and sends this, or as much of it as is taken. */
    Socket opened(String text) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (SocketException refused) {
                // What was said before is read by whoever wants to know.
            }
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends this and gives all that comes back until the connection is closed; empty when it is closed without a word. */
    String raw(String text) {
        try (Socket socket = opened(text)) {
            StringBuilder answer = new StringBuilder();
            try {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    answer.append((char) next);
                }
            } catch (SocketException reset) {
                return answer.toString();
            }
            return answer.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lines that every request of {@link #raw} needs, with the token. */
    String lines() {
        return "Host: " + host() + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n";
    }
}
