package rig;

import java.io.File;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What a rig has besides when it is started with {@code -Drig.keys=DIRECTORY}: logins of the container, by a form under {@code /probe}
 * and by credentials under {@code /basic}, and a connector for TLS that asks for a certificate. In the directory are {@code keys.p12} with
 * the server's key and {@code trusted.p12} with the certificates of whom it trusts.
 */
final class SecuredJetty {
    private static final String PASSWORD = "changeit";

    private SecuredJetty() {}

    /** Gives the connector for TLS, to be asked for its port when the server has started. */
    static ServerConnector secure(Server server, WebAppContext form, WebAppContext basic, String webapp, String keys) {
        form.setOverrideDescriptor(new File(webapp, "WEB-INF/form-login.xml").getAbsolutePath());
        basic.setOverrideDescriptor(new File(webapp, "WEB-INF/basic-login.xml").getAbsolutePath());
        UserStore users = new UserStore();
        for (String name : new String[] {"anna", "berta"}) {
            users.addUser(name, Credential.getCredential("secret"), new String[] {"member"});
        }
        HashLoginService logins = new HashLoginService("probe");
        logins.setUserStore(users);
        server.addBean(logins);
        HttpConfiguration config = new HttpConfiguration();
        config.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(server, tls(keys), new HttpConnectionFactory(config));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        return connector;
    }

    private static SslContextFactory.Server tls(String keys) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(new File(keys, "keys.p12").getAbsolutePath());
        tls.setKeyStorePassword(PASSWORD);
        tls.setKeyStoreType("PKCS12");
        tls.setTrustStorePath(new File(keys, "trusted.p12").getAbsolutePath());
        tls.setTrustStorePassword(PASSWORD);
        tls.setTrustStoreType("PKCS12");
        tls.setCertAlias("server");
        tls.setWantClientAuth(true);
        return tls;
    }
}
