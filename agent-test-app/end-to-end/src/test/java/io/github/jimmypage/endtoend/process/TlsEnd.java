package io.github.jimmypage.endtoend.process;

import io.github.jimmypage.endtoend.process.Child.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Speaks TLS in front of a Redis that speaks none, by a key that is made for it and names 127.0.0.1. Thread-safe. */
public final class TlsEnd implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final int target;
    private final Path certificate;
    private final ServerSocket listening;

    private TlsEnd(int target, Path directory) throws IOException, GeneralSecurityException {
        this.target = target;
        this.certificate = directory.resolve("redis.pem");
        Path keys = directory.resolve("redis.p12");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=redis", "-ext", "SAN=ip:127.0.0.1");
        keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        listening = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    /** In front of this port of the machine, with its keys in an empty directory. */
    public static TlsEnd to(int port, Path directory) {
        try {
            TlsEnd end = new TlsEnd(port, directory);
            daemon(end::accept);
            return end;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String url() {
        return "rediss://127.0.0.1:" + listening.getLocalPort();
    }

    /** Its certificate, in PEM. */
    public Path certificate() {
        return certificate;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket("127.0.0.1", target);
            daemon(() -> pass(client, server));
            daemon(() -> pass(server, client));
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // One of both ends has gone, or refuses the certificate.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void keytool(Path keys, String command, String... arguments) {
        Ended made = Command.tool(Jdks.ofTheBuild().tool("keytool"), "keytool-redis")
                .arguments(command, "-alias", "redis", "-storetype", "PKCS12")
                .arguments("-keystore", keys.toString(), "-storepass", PASSWORD)
                .arguments(arguments)
                .run();
        if (made.exit() != 0) {
            throw new IllegalStateException(made.toString());
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
