package io.github.jimmypage.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server on the loopback address, kept alive. Understands answers with a length and chunked ones. No answer may
 * take longer than 30 s. Used by one thread.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int LONGEST_HEAD = 16 << 10;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int end;

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param request its bytes, with the blank line that ends it and without a body
     * @throws IOException also when the answer is none that is understood
     */
    public Answer exchange(byte[] request) throws IOException {
        out.write(request);
        String sent = head();
        String head = sent.toLowerCase(Locale.ROOT);
        int bytes;
        if (head.startsWith("http/1.1 304")) {
            // Whatever length it announces is that of the page that it spares the client (RFC 9110, section 15.4.5).
            bytes = 0;
        } else if (head.contains("\r\ntransfer-encoding: chunked\r\n")) {
            bytes = chunks();
        } else {
            bytes = Integer.parseInt(Answer.value(head, "content-length"));
            skip(bytes);
        }
        return new Answer(sent, head, bytes);
    }

    /** Up to the blank line. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder(300);
        int ending = 0;
        while (ending < 4) {
            int next = next();
            ending = next == (ending % 2 == 0 ? '\r' : '\n') ? ending + 1 : next == '\r' ? 1 : 0;
            head.append((char) next);
            if (head.length() > LONGEST_HEAD) {
                throw new IOException("a head without an end");
            }
        }
        return head.toString();
    }

    private int chunks() throws IOException {
        int bytes = 0;
        while (true) {
            int size = Integer.parseInt(line(), 16);
            skip(size);
            line();
            if (size == 0) {
                return bytes;
            }
            bytes += size;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(8);
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
            if (line.length() > LONGEST_HEAD) {
                throw new IOException("a line without an end");
            }
        }
        return line.toString();
    }

    private void skip(int bytes) throws IOException {
        int left = bytes;
        while (left > 0) {
            if (position == end) {
                fill();
            }
            int step = Math.min(left, end - position);
            position += step;
            left -= step;
        }
    }

    private int next() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        position = 0;
        end = read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static byte[] request(int port, String path) {
        return request(port, "GET", path, "");
    }

    /**
     * The bytes of a request without a body.
     *
     * @param more header lines, each with its end of line
     */
    public static byte[] request(int port, String method, String path, String more) {
        String length = method.equals("POST") ? "Content-Length: 0\r\n" : "";
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUser-Agent: jimmypage-bench\r\nAccept: text/html\r\nAccept-Language: en\r\n" + length
                        + more
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
