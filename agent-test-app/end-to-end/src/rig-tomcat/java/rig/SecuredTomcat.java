package rig;

import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * What a rig has besides when it is started with {@code -Drig.keys=DIRECTORY}: logins of the container, by a form under {@code /probe}
 * and by credentials under {@code /basic}, and a connector for TLS that asks for a certificate. In the directory are {@code keys.p12} with
 * the server's key and {@code trusted.p12} with the certificates of whom it trusts.
 */
final class SecuredTomcat {
    private static final String PASSWORD = "changeit";

    private SecuredTomcat() {}

    /** Gives the connector for TLS, to be asked for its port when the server has started. */
    static Connector secure(Tomcat tomcat, Context form, String webapp, String keys) {
        form.setAltDDName(new File(webapp, "WEB-INF/form-login.xml").getAbsolutePath());
        Context basic = TomcatRig.deploy(tomcat, webapp, "/basic");
        basic.setAltDDName(new File(webapp, "WEB-INF/basic-login.xml").getAbsolutePath());
        for (String name : new String[] {"anna", "berta"}) {
            tomcat.addUser(name, "secret");
            tomcat.addRole(name, "member");
        }
        tomcat.getConnector().setUseBodyEncodingForURI(true);
        Connector connector = TomcatRig.loopbackConnector();
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(tls(new File(keys)));
        tomcat.getService().addConnector(connector);
        return connector;
    }

    private static SSLHostConfig tls(File keys) {
        SSLHostConfig config = new SSLHostConfig();
        config.setCertificateVerification(System.getProperty("rig.certificates", "optional"));
        config.setTruststoreFile(new File(keys, "trusted.p12").getAbsolutePath());
        config.setTruststorePassword(PASSWORD);
        config.setTruststoreType("PKCS12");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(new File(keys, "keys.p12").getAbsolutePath());
        certificate.setCertificateKeystorePassword(PASSWORD);
        certificate.setCertificateKeystoreType("PKCS12");
        certificate.setCertificateKeyAlias("server");
        config.addCertificate(certificate);
        return config;
    }
}
