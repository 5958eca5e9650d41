package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** A Redis of a test's own, always at the same port, that keeps nothing when it ends. */
public final class OwnRedis implements AutoCloseable {
    private final int port;
    private final String setting;
    private RedisServer server;

    private OwnRedis(int port, String setting, RedisServer server) {
        this.port = port;
        this.setting = setting;
        this.server = server;
    }

    public static OwnRedis start() {
        return start("save \"\"");
    }

    public static OwnRedis withPassword(String password) {
        return start("requirepass " + password);
    }

    /** One that lets those in who stand in this file, with what it lets them do. */
    public static OwnRedis withUsers(Path file) {
        return start("aclfile " + file);
    }

    private static OwnRedis start(String setting) {
        try {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            return new OwnRedis(free, setting, started(free, setting));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without any of its data. */
    public void startAgain() {
        try {
            server = started(port, setting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Forgets everything, with its connections going on. */
    public void flush() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(3), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK")) {
                throw new IllegalStateException(answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RedisServer started(int port, String setting) throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting(setting)
                .build();
        server.start();
        return server;
    }

    @Override
    public void close() {
        stop();
    }
}
