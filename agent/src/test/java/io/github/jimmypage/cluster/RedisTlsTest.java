package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Commands;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Subscription;
import io.github.jimmypage.config.RedisUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/** {@code rediss://} against a real Redis behind an end of TLS. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the tests bring Redis for Linux alone")
class RedisTlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private static RedisServer redis;
    private static int plainPort;
    private static Path certificate;
    private static TlsProxy named;
    private static TlsProxy otherwiseNamed;

    @BeforeAll
    static void startRedis() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            plainPort = free.getLocalPort();
        }
        redis = RedisServer.newRedisServer()
                .port(plainPort)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        certificate = certificate("right", "ip:127.0.0.1");
        named = new TlsProxy(directory.resolve("right.p12"), PASSWORD, plainPort);
        certificate("elsewhere", "dns:redis.example.org");
        otherwiseNamed = new TlsProxy(directory.resolve("elsewhere.p12"), PASSWORD, plainPort);
    }

    @AfterAll
    static void stopRedis() throws IOException {
        named.close();
        otherwiseNamed.close();
        redis.stop();
    }

    @Test
    void bumpsAreToldAndHeardByTlsWithACertificateInPem() throws ClusterException {
        assertHears(certificate);
    }

    /** With what stands before and between certificates in files that other tools write. */
    @Test
    void oneOfSeveralCertificatesIsEnough() throws Exception {
        Path several = directory.resolve("several.pem");
        Files.writeString(
                several,
                "# authorities\n" + Files.readString(directory.resolve("elsewhere.pem"))
                        + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
                        + Files.readString(certificate));
        assertHears(several);
    }

    @Test
    void certificatesInPkcs12AndInJksAreReadWithoutAPassword() throws Exception {
        Path pkcs12 = directory.resolve("trust.p12");
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "redis",
                "-file",
                certificate.toString(),
                "-keystore",
                pkcs12.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE",
                "-J-Dkeystore.pkcs12.macAlgorithm=NONE");
        assertHears(pkcs12);
        Path jks = directory.resolve("trust.jks");
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "redis",
                "-file",
                certificate.toString(),
                "-keystore",
                jks.toString(),
                "-storetype",
                "JKS",
                "-storepass",
                PASSWORD);
        assertHears(jks);
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() {
        assertRefused(otherwiseNamed, directory.resolve("elsewhere.pem").toString(), "certificate that is refused");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        assertRefused(named, directory.resolve("elsewhere.pem").toString(), "certificate that is refused");
        assertRefused(named, "", "certificate that is refused");
    }

    @Test
    void aTrustStoreThatHoldsNothingOrIsNotThereIsNamedWithTheCure() throws IOException {
        String nowhere = directory.resolve("nowhere.pem").toString();
        assertRefused(named, nowhere, "nowhere.pem");
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        Path cut = Files.writeString(directory.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nAAAA");
        // Its certificates are encrypted.
        Path locked = directory.resolve("right.p12");
        for (Path useless : List.of(empty, cut, locked, directory)) {
            assertRefused(named, useless.toString(), "PEM");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsSaidTo() {
        ClusterException failed = assertThrows(ClusterException.class, () -> store(plainPort, certificate.toString())
                .connect());
        assertTrue(failed.getMessage().contains("redis://"), failed.getMessage());
    }

    @Test
    void closingASubscriptionWakesWhoWaits() throws Exception {
        Subscription hearing = store(named.port(), certificate.toString()).subscribe();
        CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return new AssertionError(hearing.next().toString());
            } catch (ClusterException woken) {
                return woken;
            }
        });
        hearing.close();
        assertTrue(waiting.get(60, TimeUnit.SECONDS) instanceof ClusterException);
    }

    private static void assertHears(Path trusted) throws ClusterException {
        RedisStore store = store(named.port(), trusted.toString());
        try (Subscription hearing = store.subscribe();
                Commands commands = store.connect()) {
            commands.bump(News.of(Set.of("orders")));
            assertEquals(
                    Set.of("orders"), ((SharedStore.Bump) hearing.next()).news().tables());
        }
    }

    private static void assertRefused(TlsProxy server, String trustStore, String words) {
        ClusterException failed = assertThrows(
                ClusterException.class, () -> store(server.port(), trustStore).connect());
        assertTrue(failed.getMessage().contains("cluster.trust-store"), failed.getMessage());
        assertTrue(failed.getMessage().contains(words), failed.getMessage());
    }

    private static RedisStore store(int port, String trustStore) {
        Duration patient = Duration.ofSeconds(10);
        RedisUrl url = new RedisUrl(true, "127.0.0.1", port, 0);
        return new RedisStore(new ClusterSettings(url, "jp", "", "", "", trustStore, patient, patient, false), "one");
    }

    /** Makes a key, and its certificate in PEM. */
    private static Path certificate(String name, String host) throws Exception {
        String keys = directory.resolve(name + ".p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=" + host,
                "-keystore",
                keys,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        Path pem = directory.resolve(name + ".pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "redis",
                "-file",
                pem.toString(),
                "-keystore",
                keys,
                "-storepass",
                PASSWORD);
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }
}
