package rig;

import java.io.File;
import org.eclipse.jetty.ee10.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/**
 * Starts an embedded Jetty on a free loopback port: {@code rig.JettyRig WEBAPP-DIRECTORY WORK-DIRECTORY}. The build makes one
 * copy for each edition of the servlet API. Prints {@code PORT=N} once it answers,
 * and before that {@code TLS=N} if it is {@linkplain SecuredJetty secured}. With {@code -Drig.http2=true} clients may change to
 * HTTP/2 there; {@code -Drig.compression=on} has it compress what it sends, and {@code -Drig.forwarded=customizer} believe what any
 * proxy says of its clients.
 */
public final class JettyRig {
    private JettyRig() {}

    public static void main(String[] arguments) throws Exception {
        Output.logToStandardOutput();
        Server server = new Server();
        ServerConnector connector = connector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        WebAppContext context = context("/probe", arguments[0], arguments[1]);
        String keys = System.getProperty("rig.keys");
        ServerConnector tls = null;
        if (keys == null) {
            server.setHandler(context);
        } else {
            WebAppContext basic = context("/basic", arguments[0], arguments[1] + "-basic");
            tls = SecuredJetty.secure(server, context, basic, arguments[0], keys);
            ContextHandlerCollection both = new ContextHandlerCollection();
            both.addHandler(context);
            both.addHandler(basic);
            server.setHandler(both);
        }
        if (System.getProperty("rig.compression", "off").equals("on")) {
            compress(server);
        }
        server.start();
        if (tls != null) {
            System.out.println("TLS=" + tls.getLocalPort());
        }
        if (context.getUnavailableException() != null) {
            throw new IllegalStateException(context.getUnavailableException());
        }
        System.out.println("PORT=" + connector.getLocalPort());
        server.join();
    }

    private static ServerConnector connector(Server server) {
        HttpConfiguration config = new HttpConfiguration();
        if (System.getProperty("rig.forwarded", "").equals("customizer")) {
            config.addCustomizer(new ForwardedRequestCustomizer());
        }
        HttpConnectionFactory http = new HttpConnectionFactory(config);
        return Boolean.getBoolean("rig.http2")
                ? new ServerConnector(server, http, new HTTP2CServerConnectionFactory(config))
                : new ServerConnector(server, http);
    }

    /** From Jetty 12.1 on there is a newer handler besides, which the others do not have. */
    @SuppressWarnings("removal")
    private static void compress(Server server) {
        server.insertHandler(new GzipHandler());
    }

    private static WebAppContext context(String path, String webapp, String work) {
        WebAppContext context = new WebAppContext();
        context.setContextPath(path);
        context.setWar(new File(webapp).getAbsolutePath());
        context.setTempDirectory(new File(work));
        context.addConfiguration(new AnnotationConfiguration());
        ErrorPageErrorHandler errors = (ErrorPageErrorHandler) context.getErrorHandler();
        errors.addErrorPage(507, "/capture-error");
        errors.addErrorPage("java.util.EmptyStackException", "/capture-error");
        return context;
    }
}
