package io.github.jimmypage.refresh;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS to a connector of this very process, whose certificate may be self-signed or made for another name. It need not be checked:
 * the connection goes to an address of this machine, and only what arrives back in this process with its nonce counts.
 * Thread-safe.
 */
final class OwnCertificate {
    private static volatile @Nullable SSLContext context;

    private OwnCertificate() {}

    /**
     * TLS over a connection, when the handshake is done.
     *
     * @param name of the server, as the client that asked first knew it
     */
    static Socket secured(Socket plain, String name, int port) throws IOException {
        try {
            SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(plain, name, port, true);
            SNIHostName serverName = serverName(name);
            if (serverName != null) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setServerNames(List.of(serverName));
                secure.setSSLParameters(parameters);
            }
            secure.startHandshake();
            return secure;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException(unusable);
        }
    }

    /** What is sent as the name; null for nothing: names such as {@code my_host} serve HTTP and are none to TLS. */
    private static @Nullable SNIHostName serverName(String name) {
        // RFC 6066, section 3: without a trailing dot.
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return isHostName(host) ? new SNIHostName(host) : null;
        } catch (IllegalArgumentException noHostName) {
            return null;
        }
    }

    /** An address is never sent as a name (RFC 6066, section 3). */
    private static boolean isHostName(String name) {
        return name.indexOf(':') < 0 && !name.isEmpty() && !Character.isDigit(name.charAt(name.length() - 1));
    }

    private static SSLContext context() throws GeneralSecurityException {
        SSLContext present = context;
        if (present == null) {
            present = SSLContext.getInstance("TLS");
            present.init(null, new TrustManager[] {new Whichever()}, null);
            context = present;
        }
        return present;
    }

    private static final class Whichever implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // Never asked: this side is the client.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Whoever answers, see above.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
