package io.github.jimmypage.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Sends one replay and reads its answer to the end. Plain HTTP/1.1, which every connector speaks, for HTTP/2 clients as well. Used
 * by one thread.
 */
final class ReplayConnection implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final Socket socket;
    private final long deadline;

    private ReplayConnection(Socket socket, long deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    /**
     * Connects.
     *
     * @param deadline of everything that this connection does, as {@link System#nanoTime()}
     */
    static ReplayConnection open(ReplayRequest request, long deadline) throws IOException {
        Socket plain = new Socket();
        try {
            // A literal: no name is looked up. It is an address on which this machine accepted a connection.
            InetAddress address = InetAddress.getByName(request.address());
            plain.connect(new InetSocketAddress(address, request.port()), remainingMillis(deadline));
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(remainingMillis(deadline));
            return new ReplayConnection(secured(plain, request), deadline);
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private static Socket secured(Socket plain, ReplayRequest request) throws IOException {
        String name = request.tlsName();
        if (name == null) {
            return plain;
        }
        try {
            SSLSocket secure = (SSLSocket)
                    OwnCertificate.context().getSocketFactory().createSocket(plain, name, request.port(), true);
            if (isHostName(name)) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(name)));
                secure.setSSLParameters(parameters);
            }
            secure.startHandshake();
            return secure;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException(unusable);
        }
    }

    private static boolean isHostName(String name) {
        return name.indexOf(':') < 0 && !name.isEmpty() && !Character.isDigit(name.charAt(name.length() - 1));
    }

    int localPort() {
        return socket.getLocalPort();
    }

    /** Sends it and reads the answer until the server closes. */
    void exchange(byte[] head) throws IOException {
        socket.getOutputStream().write(head);
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[BUFFER];
        do {
            socket.setSoTimeout(remainingMillis(deadline));
        } while (in.read(buffer) >= 0);
    }

    private static int remainingMillis(long deadline) throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("no time is left");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
