package io.github.jimmypage.endtoend.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An answer that is read while it is still being written, as it comes from the wire: framing and all. Not for several threads. */
public final class OpenAnswer implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private OpenAnswer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Asks for this, with further header lines; the server is to close the connection in the end. */
    public static OpenAnswer to(int port, String target, String... headerLines) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: probe.example\r\n");
            for (String line : headerLines) {
                request.append(line).append("\r\n");
            }
            if (headerLines.length == 0) {
                request.append("Connection: close\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new OpenAnswer(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything so far, when this has come; fails when the connection ends or is silent for 30 seconds before. */
    public String until(String text) {
        try {
            while (!soFar().contains(text)) {
                int next = in.read();
                if (next < 0) {
                    throw new AssertionError("ended without " + text + ": " + soFar());
                }
                read.write(next);
            }
            return soFar();
        } catch (IOException failed) {
            throw new UncheckedIOException("after: " + soFar(), failed);
        }
    }

    /** Everything, when the server has closed the connection. */
    public String all() {
        try {
            in.transferTo(read);
            return soFar();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String soFar() {
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
