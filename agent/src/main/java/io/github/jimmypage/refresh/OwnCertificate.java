package io.github.jimmypage.refresh;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
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

    static SSLContext context() throws GeneralSecurityException {
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
