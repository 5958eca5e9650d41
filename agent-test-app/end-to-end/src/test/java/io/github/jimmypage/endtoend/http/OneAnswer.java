package io.github.jimmypage.endtoend.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asked for by a client of an odd kind, over a connection that carries nothing else. */
public final class OneAnswer {
    private OneAnswer() {}

    /** By a Unix domain socket. */
    public static Response bySocket(Path socket, String target) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: probe.example\r\nConnection: close\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Channels.newOutputStream(channel).write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Tape.whole(Channels.newInputStream(channel));
        } catch (IOException failed) {
            throw new UncheckedIOException(target + " by " + socket, failed);
        }
    }

    /** In the HTTP of old, where nobody says which host is meant. */
    public static Response withoutHost(int port, String target) {
        String request = "GET " + target + " HTTP/1.0\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Tape.whole(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(target + " to port " + port, failed);
        }
    }
}
