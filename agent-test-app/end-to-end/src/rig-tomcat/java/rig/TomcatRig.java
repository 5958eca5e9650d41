package rig;

import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/**
 * Starts an embedded Tomcat on a free loopback port: {@code rig.TomcatRig WEBAPP-DIRECTORY WORK-DIRECTORY}. Compiled for each
 * Tomcat version from this one source, so it names no servlet type. Prints {@code PORT=N} once it answers,
 * and before that {@code TLS=N} if it is {@linkplain SecuredTomcat secured}. With {@code -Drig.http2=true} clients may change to
 * HTTP/2 there, with {@code -Drig.socket=PATH} there is a Unix domain socket besides, with {@code -Drig.ajp=true} a port for AJP that is
 * printed as {@code AJP=N}, with {@code -Drig.scan=true} libraries of the
 * application may bring tags and fragments along; {@code -Drig.forwarded=valve} or {@code filter} has Tomcat believe what a proxy at
 * 127.0.0.1 says of its clients.
 */
public final class TomcatRig {
    private TomcatRig() {}

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = tomcat(arguments[1]);
        Context application = deploy(tomcat, arguments[0], "/probe");
        ProxiedTomcat.believeProxy(tomcat, application, System.getProperty("rig.forwarded", ""));
        String keys = System.getProperty("rig.keys");
        Connector tls = keys == null ? null : SecuredTomcat.secure(tomcat, application, arguments[0], keys);
        String socket = System.getProperty("rig.socket");
        if (socket != null) {
            Connector local = new Connector();
            local.setProperty("unixDomainSocketPath", socket);
            tomcat.getService().addConnector(local);
        }
        Connector ajp = Boolean.getBoolean("rig.ajp") ? ajpConnector() : null;
        if (ajp != null) {
            tomcat.getService().addConnector(ajp);
        }
        tomcat.start();
        if (ajp != null) {
            System.out.println("AJP=" + ajp.getLocalPort());
        }
        if (tls != null) {
            System.out.println("TLS=" + tls.getLocalPort());
        }
        System.out.println("PORT=" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    /** A server with one connector on a free loopback port, not started yet. */
    static Tomcat tomcat(String workDirectory) {
        Output.logToStandardOutput();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(workDirectory);
        tomcat.setConnector(loopbackConnector());
        return tomcat;
    }

    static Connector loopbackConnector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("minSpareThreads", "2");
        if (Boolean.getBoolean("rig.http2")) {
            connector.addUpgradeProtocol(new Http2Protocol());
        }
        connector.setProperty("compression", System.getProperty("rig.compression", "off"));
        return connector;
    }

    private static Connector ajpConnector() {
        Connector connector = new Connector("AJP/1.3");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("secretRequired", "false");
        connector.setProperty("minSpareThreads", "2");
        return connector;
    }

    static Context deploy(Tomcat tomcat, String webapp, String path) {
        Context context = tomcat.addWebapp(path, new File(webapp).getAbsolutePath());
        if (!Boolean.getBoolean("rig.scan")) {
            // No jar of a rig holds anything that the probe application wants found; scanning them costs a second.
            context.getJarScanner().setJarScanFilter((type, jar) -> false);
        }
        ErrorPage ofCode = new ErrorPage();
        ofCode.setErrorCode(507);
        ofCode.setLocation("/capture-error");
        context.addErrorPage(ofCode);
        ErrorPage ofException = new ErrorPage();
        ofException.setExceptionType("java.util.EmptyStackException");
        ofException.setLocation("/capture-error");
        context.addErrorPage(ofException);
        return context;
    }
}
