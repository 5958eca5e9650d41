package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.RedisServer;

/** A Redis of a test's own, always at the same port, that keeps nothing when it ends unless told where. */
public final class OwnRedis implements AutoCloseable {
    private static final Pattern PROCESS = Pattern.compile("process_id:(\\d+)");
    private static final String KEEPS = "appendonly yes\nappendfsync always\ndir ";

    /** How far that port is from the other one. */
    private static final int BUS = 10_000;

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

    /** One that has its data again when it is started again. */
    public static OwnRedis keepingIn(Path directory) {
        return start(KEEPS + directory);
    }

    /** One of a Redis Cluster that knows no others yet, with its files in this directory. */
    static OwnRedis ofCluster(Path directory) {
        return start("save \"\"\ncluster-enabled yes\ncluster-node-timeout 1000\ndir " + directory);
    }

    /** One that follows another, if only for now. */
    static OwnRedis replicaOf(OwnRedis master) {
        return start("save \"\"\nreplicaof 127.0.0.1 " + master.port);
    }

    private static OwnRedis start(String setting) {
        try {
            int free = freePort();
            return new OwnRedis(free, setting, started(free, setting));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * None that the system gives to those who connect: while this Redis is ended it has to stay free. So has the one at which those of a
     * Redis Cluster talk to each other.
     */
    static int freePort() throws IOException {
        for (int attempt = 1; true; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try {
                hold(port);
                hold(port + BUS);
                return port;
            } catch (BindException taken) {
                if (attempt == 50) {
                    throw taken;
                }
            }
        }
    }

    private static void hold(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Ends it with no time to say goodbye. */
    public void kill() {
        processHandle().destroyForcibly();
        stop();
    }

    /** Its process, for signals. */
    public long pid() {
        return processHandle().pid();
    }

    private ProcessHandle processHandle() {
        Matcher line = PROCESS.matcher(ask("INFO server"));
        if (!line.find()) {
            throw new IllegalStateException("no process_id");
        }
        return ProcessHandle.of(Long.parseLong(line.group(1))).orElseThrow();
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Throws away what it keeps, while it is ended. */
    public void lose() {
        try (Stream<Path> files = Files.list(Path.of(setting.substring(KEEPS.length())))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With what it keeps. */
    public void startAgain() {
        try {
            server = started(port, setting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Forgets everything, with its connections going on. */
    public void flush() {
        ask("FLUSHALL");
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Answers to some commands on one connection; of the last all that fits into one piece. */
    public String ask(String... commands) {
        return ask(port, commands);
    }

    static String ask(int port, String... commands) {
        String answer = "";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] piece = new byte[16_384];
            for (String command : commands) {
                socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                int length = socket.getInputStream().read(piece);
                answer = new String(piece, 0, Math.max(0, length), StandardCharsets.US_ASCII);
                if (answer.isEmpty() || answer.startsWith("-")) {
                    throw new IllegalStateException(command + ": " + answer);
                }
            }
            return answer;
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
