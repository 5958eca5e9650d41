package io.github.jimmypage.shop;

import io.github.jimmypage.shop.store.Store;
import io.github.jimmypage.shop.web.Routes;
import java.io.IOException;
import java.net.BindException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.JarResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * The shop's Tomcat, on the loopback address only.
 *
 * <p>Forms carry no token against forgery; the session cookie is {@code SameSite=Lax}, so that other sites cannot post in
 * a visitor's name. That is enough for a shop that nobody reaches from outside.
 */
final class Server implements AutoCloseable {

    private static final String ROOT = "";
    private static final int[] SHOWN_ERRORS = {400, 403, 404, 405, 500};

    private final Tomcat tomcat;
    private final WorkFolder work;

    private Server(Tomcat tomcat, WorkFolder work) {
        this.tomcat = tomcat;
        this.work = work;
    }

    /**
     * Starts serving.
     *
     * @param port 0 takes a free one
     * @throws IOException if the port is taken
     */
    static Server start(int port, Store store, boolean logViews) throws IOException {
        WorkFolder work = WorkFolder.create();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.path().toString());
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setThrowOnFailure(true);
        tomcat.setConnector(connector);
        context(tomcat, store, logViews);
        Server server = new Server(tomcat, work);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            server.close();
            throw new IOException(reason(e, port), e);
        }
        return server;
    }

    private static void context(Tomcat tomcat, Store store, boolean logViews) {
        Context context = tomcat.addContext(ROOT, null);
        context.setParentClassLoader(Server.class.getClassLoader());
        context.setResources(resources(context));
        context.setRequestCharacterEncoding("UTF-8");
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("Lax");
        context.setCookieProcessor(cookies);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        context.addMimeMapping("css", "text/css");
        context.addMimeMapping("svg", "image/svg+xml");
        if (context instanceof StandardContext standard) {
            // The shop's classes live as long as its JVM; looking for leaks of them only makes Tomcat complain.
            standard.setClearReferencesObjectStreamClassCaches(false);
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
        }
        if (context.getJarScanner() instanceof StandardJarScanner scanner) {
            // There are no tag libraries, and looking for them in every jar takes longer than everything else.
            scanner.setScanClassPath(false);
            scanner.setScanManifest(false);
        }
        for (int code : SHOWN_ERRORS) {
            ErrorPage page = new ErrorPage();
            page.setErrorCode(code);
            page.setLocation(Routes.ERROR);
            context.addErrorPage(page);
        }
        Tomcat.addServlet(context, "files", new DefaultServlet());
        context.addServletMappingDecoded("/", "files");
        Wrapper jsp = Tomcat.addServlet(context, "jsp", new JspServlet());
        jsp.setAsyncSupported(true);
        // Tomcat looks after it every ten seconds, and a JSP servlet that was not started yet fails at that.
        jsp.setLoadOnStartup(1);
        context.addServletMappingDecoded("*.jsp", "jsp");
        context.addServletContainerInitializer(new JasperInitializer(), null);
        context.addServletContainerInitializer(new Routes(store, logViews), null);
    }

    /** Style sheet, pictures and JSP: a folder of the class path, whether that is a jar or a directory. */
    private static WebResourceRoot resources(Context context) {
        StandardRoot root = new StandardRoot(context);
        Path classes;
        try {
            classes = Path.of(Server.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        root.addPreResources(
                Files.isDirectory(classes)
                        ? new DirResourceSet(
                                root, "/", classes.resolve("webapp").toString(), "/")
                        : new JarResourceSet(root, "/", classes.toString(), "/webapp"));
        return root;
    }

    private static String reason(LifecycleException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + port + " is taken";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            if (tomcat.getServer().getState() != LifecycleState.DESTROYED) {
                tomcat.stop();
                tomcat.destroy();
            }
            work.delete();
        } catch (LifecycleException | IOException e) {
            System.getLogger(Server.class.getName()).log(System.Logger.Level.WARNING, "while closing", e);
        }
    }
}
