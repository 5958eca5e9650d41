package io.github.jimmypage.endtoend.process;

import io.github.jimmypage.endtoend.process.Child.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The keys of a server and of two users, made anew by the JDK's own tool for each run; everybody trusts all of them. */
public final class Keys {
    private static final String PASSWORD = "changeit";
    private static final Path DIRECTORY = make();

    private Keys() {}

    /** Where {@code keys.p12} and {@code trusted.p12} are. */
    static Path directory() {
        return DIRECTORY;
    }

    /** Connections of a user with a key, or of a stranger without one. */
    public static SocketFactory socketsOf(String user) {
        try {
            KeyStore all = load(DIRECTORY.resolve("keys.p12"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(all.containsAlias(user) ? keyOf(user, all) : null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyManager[] keyOf(String user, KeyStore all) throws GeneralSecurityException, IOException {
        char[] password = PASSWORD.toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, password);
        own.setKeyEntry(user, all.getKey(user, password), password, all.getCertificateChain(user));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        return keys.getKeyManagers();
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private static Path make() {
        Path directory = Artifacts.work().resolve("keys");
        Path store = directory.resolve("keys.p12");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(store);
            for (String name : List.of("server", "anna", "berta")) {
                addKey(name, store);
            }
            trustAll(load(store), directory.resolve("trusted.p12"));
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        return directory;
    }

    private static void addKey(String name, Path store) {
        Ended made = Command.tool(Jdks.ofTheBuild().tool("keytool"), "keytool-" + name)
                .arguments("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC")
                .arguments("-groupname", "secp256r1", "-validity", "2", "-storetype", "PKCS12")
                .arguments("-keystore", store.toString(), "-storepass", PASSWORD)
                .run();
        if (made.exit() != 0) {
            throw new IllegalStateException(made.toString());
        }
    }

    /** Tomcat takes no certificate that stands beside its key for one to be trusted. */
    private static void trustAll(KeyStore keys, Path trusted) throws GeneralSecurityException, IOException {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, PASSWORD.toCharArray());
        for (String name : Collections.list(keys.aliases())) {
            certificates.setCertificateEntry(name, keys.getCertificate(name));
        }
        try (OutputStream out = Files.newOutputStream(trusted)) {
            certificates.store(out, PASSWORD.toCharArray());
        }
    }
}
