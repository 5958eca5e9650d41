package io.github.jimmypage.endtoend.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * One kept-alive connection. Reads strictly by the framing that the server announced, so that a wrong length shows in this answer
 * or the next. Not for several threads.
 */
final class Wire implements Closeable {
    private static final int TIMEOUT_MILLIS = 40_000;

    private final Socket socket;
    private final InputStream in;
    private boolean open = true;

    /** @param address of this machine that the connection comes from */
    Wire(int port, SocketFactory sockets, String address) throws IOException {
        socket = sockets.createSocket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    boolean isOpen() {
        return open;
    }

    /** @throws EOFException when the server closed before the answer was whole */
    Response exchange(Request request, List<Header> added) throws IOException {
        socket.getOutputStream().write(request.bytes(added));
        socket.getOutputStream().flush();
        String[] status = line().split(" ", 3);
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Response head = new Response(
                Integer.parseInt(status[1]), status.length == 3 ? status[2] : "", List.copyOf(headers), new byte[0]);
        open = !head.header("Connection").orElse("").equalsIgnoreCase("close");
        return new Response(head.status(), head.reason(), head.headers(), body(request, head));
    }

    private byte[] body(Request request, Response head) throws IOException {
        if (request.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        Optional<String> length = head.header("Content-Length");
        if (length.isPresent()) {
            return exactly(Integer.parseInt(length.get()));
        }
        open = false;
        return in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            open = false;
            throw new EOFException(bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                open = false;
                throw new EOFException("connection closed after: " + line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
