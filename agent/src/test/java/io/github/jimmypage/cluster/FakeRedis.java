package io.github.jimmypage.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jimmypage.config.ServerAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets everybody in, and answers each command with what a test says, in the words of the protocol. Thread-safe. */
final class FakeRedis implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Thread accepting = new Thread(this::accept, "fake-redis");
    private final AtomicInteger connections = new AtomicInteger();

    private FakeRedis(String mode, String role) throws IOException {
        answers(
                "HELLO",
                "*14\r\n" + bulks("server", "redis", "version", "6.2.6", "proto") + ":2\r\n" + bulks("id") + ":3\r\n"
                        + bulks("mode", mode, "role", role, "modules") + "*0\r\n");
        accepting.setDaemon(true);
        accepting.start();
    }

    static FakeRedis master() throws IOException {
        return new FakeRedis("standalone", "master").answers("ZREMRANGEBYSCORE", ":0\r\n");
    }

    /** One that could be written, as Redis lets one configure it. */
    static FakeRedis replica() throws IOException {
        return new FakeRedis("standalone", "replica").answers("ZREMRANGEBYSCORE", ":0\r\n");
    }

    /** A replica in a Redis Cluster, which sends writers to its master. */
    static FakeRedis replicaLeadingTo(String where) throws IOException {
        return new FakeRedis("cluster", "replica").answers("ZREMRANGEBYSCORE", "-MOVED 5798 " + where + "\r\n");
    }

    /** A server of a Redis Cluster that sends writers elsewhere. */
    static FakeRedis leadingTo(String where) throws IOException {
        return ofCluster("-MOVED 5798 " + where + "\r\n");
    }

    static FakeRedis ofCluster(String answer) throws IOException {
        return new FakeRedis("cluster", "master").answers("ZREMRANGEBYSCORE", answer);
    }

    /** A Sentinel that has this to say of the address of the master. */
    static FakeRedis sentinel(String answer) throws IOException {
        return new FakeRedis("sentinel", "master").answers("SENTINEL", answer);
    }

    static FakeRedis sentinelOf(ServerAddress master) throws IOException {
        return sentinel("*2\r\n" + bulks(master.host(), String.valueOf(master.port())));
    }

    FakeRedis answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    String answer(String command) {
        return answers.getOrDefault(command, "-ERR unknown command `" + command + "`\r\n");
    }

    /** All the words that clients said. */
    String asked() {
        return String.join(" ", asked);
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", listening.getLocalPort());
    }

    /** How many there were. */
    int connections() {
        return connections.get();
    }

    private static String bulks(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append('$').append(text.length()).append("\r\n").append(text).append("\r\n");
        }
        return all.toString();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                clients.add(client);
                connections.incrementAndGet();
                Thread answering = new Thread(() -> answer(client), "fake-redis-client");
                answering.setDaemon(true);
                answering.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (String count = line(in); !count.isEmpty(); count = line(in)) {
                String command = "";
                for (int left = Integer.parseInt(count.substring(1)); left > 0; left--) {
                    String word = new String(in.readNBytes(Integer.parseInt(line(in).substring(1))), UTF_8);
                    line(in);
                    asked.add(word);
                    command = command.isEmpty() ? word : command;
                }
                client.getOutputStream().write(answer(command).getBytes(UTF_8));
            }
        } catch (IOException ended) {
            // The client has ended it.
        } finally {
            clients.remove(client);
        }
    }

    /** Empty at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            listening.close();
            // Who was about to be let in still may be.
            accepting.join();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
