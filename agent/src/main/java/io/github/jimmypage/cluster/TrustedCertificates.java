package io.github.jimmypage.cluster;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that a server may show, or those of its authorities; loaded only where TLS is spoken. Immutable. */
final class TrustedCertificates {
    private static final int LARGEST_FILE = 16 * 1024 * 1024;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int JKS_MAGIC = 0xFEEDFEED;
    private static final String CURE =
            "; it has to be a file of certificates in PEM, or in PKCS12 or JKS that need no password to be read";

    private final TrustManager[] managers;

    private TrustedCertificates(TrustManager[] managers) {
        this.managers = managers;
    }

    /** @param file empty for those that the JVM trusts */
    static TrustedCertificates of(String file) throws ClusterException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(file.isEmpty() ? null : store(bytes(file)));
            TrustManager[] managers = factory.getTrustManagers();
            if (isEmpty(managers)) {
                throw new ClusterException(
                        file.isEmpty()
                                ? "the JVM's trust store holds no certificate: name one by cluster.trust-store" + CURE
                                : "cluster.trust-store holds no certificate that can be read: " + file + CURE);
            }
            return new TrustedCertificates(managers);
        } catch (IOException | GeneralSecurityException unreadable) {
            String which = file.isEmpty() ? "the JVM's trust store" : "cluster.trust-store";
            throw new ClusterException(which + " cannot be read: " + unreadable.getMessage() + CURE);
        }
    }

    private static boolean isEmpty(TrustManager[] managers) {
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager known && known.getAcceptedIssuers().length > 0) {
                return false;
            }
        }
        return true;
    }

    /** Of a context of its own: the JVM's default one is made once, and the application may still have to say of what. */
    SSLSocketFactory socketFactory() throws ClusterException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException failed) {
            throw new ClusterException("this JVM speaks no TLS: " + failed.getMessage());
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return in.readNBytes(LARGEST_FILE);
        }
    }

    private static KeyStore store(byte[] bytes) throws IOException, GeneralSecurityException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(BEGIN)) {
            return storeOf(text);
        }
        boolean jks = bytes.length > 4
                && ((bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff))
                        == JKS_MAGIC;
        KeyStore store = KeyStore.getInstance(jks ? "JKS" : "PKCS12");
        store.load(new ByteArrayInputStream(bytes), null);
        return store;
    }

    /** Block by block, for what stands between them may be anything: names, or keys that are of no concern here. */
    private static KeyStore storeOf(String pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        int end = 0;
        for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, end)) {
            end = pem.indexOf(END, begin);
            if (end < 0) {
                throw new IOException("a certificate in PEM has no end");
            }
            end += END.length();
            byte[] block = pem.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1);
            store.setCertificateEntry(
                    Integer.toString(begin), factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        return store;
    }
}
