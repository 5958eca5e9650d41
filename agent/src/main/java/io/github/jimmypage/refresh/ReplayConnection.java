package io.github.jimmypage.refresh;

import io.github.jimmypage.config.OwnAddresses;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection that carries one replay after the other. Plain HTTP/1.1, which every connector speaks, for HTTP/2 clients as well.
 * Used by one thread at a time; any thread may close it.
 */
final class ReplayConnection implements Closeable {
    private final Connector connector;
    /** Straight, whatever ways the host has set up for its own connections: a replay stays on this machine. */
    private final Socket plain = new Socket(Proxy.NO_PROXY);

    /** Of everything that is under way, as {@link System#nanoTime()}. */
    private volatile long deadline;

    private Socket socket = plain;
    private @Nullable ReplayResponse answers;
    private boolean reusable;

    ReplayConnection(Connector connector, long deadline) {
        this.connector = connector;
        this.deadline = deadline;
    }

    Connector connector() {
        return connector;
    }

    void connect() throws IOException {
        InetAddress address = ownAddress();
        plain.connect(new InetSocketAddress(address, connector.port()), remainingMillis());
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(remainingMillis());
        String name = connector.tlsName();
        if (name != null) {
            socket = OwnCertificate.secured(plain, name, connector.port());
        }
        answers = new ReplayResponse(new InTime(socket.getInputStream()));
    }

    /**
     * That on which the connector accepted the request, as a container says. One that speaks AJP says what a web server told it, and that
     * may be any text, and the web server's own address: only a literal counts, since no name is looked up here, and only one of
     * this machine's.
     */
    private InetAddress ownAddress() throws IOException {
        String literal = connector.address();
        if (!OwnAddresses.isLiteral(literal)) {
            throw new UnknownHostException(literal);
        }
        InetAddress address = InetAddress.getByName(literal);
        if (!OwnAddresses.contain(address)) {
            throw new UnknownHostException(literal);
        }
        return address;
    }

    int localPort() {
        return plain.getLocalPort();
    }

    /** A new deadline, for the next replay. */
    void until(long newDeadline) {
        deadline = newDeadline;
    }

    boolean isOverdue(long now) {
        return deadline - now <= 0;
    }

    /** Sends a request and reads its answer to the end. */
    void exchange(byte[] head) throws IOException {
        ReplayResponse reading = answers;
        if (reading == null) {
            throw new IOException("not connected");
        }
        reusable = false;
        OutputStream out = socket.getOutputStream();
        out.write(head);
        out.flush();
        reusable = reading.read();
    }

    /**
     * Whether the last answer says that it may go better later: what stands before every filter has turned the request away, as some
     * do with too many at once (RFC 9110, section 15.6.4, and RFC 6585, section 4).
     */
    boolean isRefusedForNow() {
        ReplayResponse reading = answers;
        return reading != null && (reading.status() == 503 || reading.status() == 429);
    }

    /** Whether the last answer was read to its end, and nothing says that it was the last one. */
    boolean isReusable() {
        return reusable;
    }

    /**
     * Whether the server has said something since, unasked: that it will close, in all likelihood. What TLS says for itself is none of
     * it: tickets for a next session may come at any time.
     */
    boolean isSpokenTo() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** At once, without the farewell of TLS, for whose answer some of its versions wait. */
    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException alreadyGone) {
            // Closed is all that it should be.
        }
    }

    private int remainingMillis() throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("no time is left");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** Gives up when the deadline is over, however often a byte comes. */
    private final class InTime extends InputStream {
        private final InputStream in;

        InTime(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            plain.setSoTimeout(remainingMillis());
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            plain.setSoTimeout(remainingMillis());
            return in.read(into, offset, length);
        }
    }
}
