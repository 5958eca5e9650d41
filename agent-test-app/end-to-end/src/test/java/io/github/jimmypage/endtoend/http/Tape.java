package io.github.jimmypage.endtoend.http;

import io.github.jimmypage.endtoend.http.Taped.End;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Records all that comes back for one request over HTTP/1.1 on a connection of its own: chunks, trailers, broken ends. A second
 * request on the connection shows whether it is still in step.
 */
public final class Tape {
    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<Header> headers = new ArrayList<>();
    private final List<String> trailers = new ArrayList<>();
    private int status;
    private String reason = "";

    private Tape(InputStream in) {
        this.in = in;
    }

    /**
     * @param next a request that is always answered with 200, for a look at the connection afterwards
     * @param patience for how long the server may say nothing
     */
    public static Taped of(int port, Request request, Request next, Duration patience) {
        List<Header> host = List.of(new Header("Host", "probe.example"));
        try (Socket socket = socket(port)) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request.bytes(host));
            Tape tape = new Tape(new BufferedInputStream(socket.getInputStream()));
            End end = tape.record(request.method());
            if (end == End.WHOLE) {
                end = after(socket, tape.in, next, host);
            }
            Response response =
                    new Response(tape.status, tape.reason, List.copyOf(tape.headers), tape.body.toByteArray());
            return new Taped(response, List.copyOf(tape.trailers), end);
        } catch (IOException failed) {
            throw new UncheckedIOException(request + " to port " + port, failed);
        }
    }

    /** The answer to a GET that is still to be read. */
    static Response whole(InputStream in) throws IOException {
        Tape tape = new Tape(new BufferedInputStream(in));
        End end = tape.record("GET");
        if (end != End.WHOLE && end != End.WHOLE_THEN_CLOSED) {
            throw new EOFException(end + " after " + tape.body.size() + " bytes");
        }
        return new Response(tape.status, tape.reason, List.copyOf(tape.headers), tape.body.toByteArray());
    }

    /** Asks, reads some of the body, and goes away without a word. */
    public static void leaving(int port, Request request, int bytes) {
        try (Socket socket = socket(port)) {
            socket.getOutputStream().write(request.bytes(List.of(new Header("Host", "probe.example"))));
            socket.getInputStream().readNBytes(bytes);
            socket.setSoLinger(true, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(request + " to port " + port, failed);
        }
    }

    private static Socket socket(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static End after(Socket socket, InputStream in, Request next, List<Header> host) {
        try {
            socket.getOutputStream().write(next.bytes(host));
            int first = in.read();
            if (first < 0) {
                return End.WHOLE_THEN_CLOSED;
            }
            String line = (char) first + new Tape(in).line();
            return line.startsWith("HTTP/1.1 200") ? End.WHOLE : End.OUT_OF_STEP;
        } catch (SocketTimeoutException silent) {
            return End.OUT_OF_STEP;
        } catch (IOException closed) {
            return End.WHOLE_THEN_CLOSED;
        }
    }

    private End record(String method) {
        try {
            String[] first = line().split(" ", 3);
            status = Integer.parseInt(first[1]);
            reason = first.length == 3 ? first[2] : "";
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.add(new Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
            return body(method);
        } catch (SocketTimeoutException silent) {
            return End.SILENT;
        } catch (IOException closed) {
            return End.CUT_SHORT;
        }
    }

    private End body(String method) throws IOException {
        Response head = new Response(status, reason, headers, new byte[0]);
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return End.WHOLE;
        }
        if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                exactly(size);
                line();
            }
            for (String line = line(); !line.isEmpty(); line = line()) {
                trailers.add(line);
            }
            return End.WHOLE;
        }
        if (head.header("Content-Length").isPresent()) {
            exactly(Integer.parseInt(head.header("Content-Length").get()));
            return End.WHOLE;
        }
        body.writeBytes(in.readAllBytes());
        return End.WHOLE_THEN_CLOSED;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private void exactly(int length) throws IOException {
        for (int left = length; left > 0; left--) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            body.write(next);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
