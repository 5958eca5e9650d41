package probe;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.util.EnumSet;

/** Opens the database and registers what annotations cannot: filters in an order, and a servlet that is no {@code HttpServlet}. */
@WebListener
public final class ProbeSetup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Database.open();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        ServletContext application = event.getServletContext();
        application.addServlet("plain", new PlainServlet()).addMapping("/plain");
        application.addServlet("upgrade", new UpgradeServlet()).addMapping("/upgrade");
        ServletRegistration files = application.getServletRegistration("default");
        if (files != null) {
            // Tomcat's servlet for static files; in kilobytes.
            files.setInitParameter("sendfileSize", "1");
        }
        // The outermost one there is a lambda, whose class no agent gets to see.
        Filter inLambda = TransactionFilter::inTransaction;
        register(application, "lambda", inLambda, "/in-lambda/*");
        register(application, "tenant", new TenantFilter(), "/*");
        register(application, "user", new UserFilter(), "/*");
        register(application, "input", new InputFilter(), "/input/*", "/async/attribute", "/async/mutable-attribute");
        register(application, "leak", new LeakFilter(), "/faulty/*");
        register(application, "forwarding", new ForwardingFilter(), "/rewritten/*");
        register(application, "route", new RouteFilter(), "/routed");
        register(application, "sendfile", new SendfileFilter(), "/answered/file.txt");
        register(application, "answering", new AnsweringFilter("/answered/page"), "/answered/*")
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.ASYNC), true, "/answered/async/*");
        register(application, "gate", new GateFilter(), "/answered/*");
        register(application, "between", new InputFilter(), "/answered/attribute", "/answered/mutable-attribute");
        register(application, "footer-between", new FooterFilter(), "/answered/footed/*", "/answered/async/*")
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.ASYNC), true, "/answered/async/*");
        register(application, "answering-too", new AnsweringFilter("/answered/second"), "/answered/*");
        register(application, "starting", new StartingFilter(), "/async/started-by-filter");
        register(application, "device", new DeviceFilter(), "/async/device", "/input/device");
        register(application, "after", new AfterFilter(), "/async/*");
        register(application, "asker", new AskerFilter(), "/asker/*", "/member/*");
        register(application, "decorating", new DecoratingFilter(), "/decorated/*");
        register(application, "layout", new LayoutFilter(), "/laid-out/*");
        register(application, "compressing", new CompressingFilter(), "/compressed/*");
        register(application, "footer", new FooterFilter(), "/footed/*");
        register(application, "policy", new PolicyFilter(), "/policy/*");
        registerNonces(application);
        register(application, "repeating", new RepeatingFilter(), "/repeated");
        register(application, "proxied", new ProxyFilter(), "/proxied/*");
        register(application, "local", new LocalFilter(), "/local/*");
        register(application, "transaction", new TransactionFilter(), "/in-filter/*");
    }

    /** Tomcat's own filter against forged requests, which puts a new nonce into every link; other containers have none. */
    private static void registerNonces(ServletContext application) {
        try {
            Class<? extends Filter> nonces = Class.forName("org.apache.catalina.filters.CsrfPreventionFilter")
                    .asSubclass(Filter.class);
            var registration = application.addFilter("nonces", nonces);
            registration.setInitParameter("entryPoints", "/nonces/link");
            registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/nonces/*");
        } catch (ClassNotFoundException otherContainer) {
            application.log("no filter for nonces here");
        }
    }

    private static FilterRegistration register(
            ServletContext application, String name, Filter filter, String... patterns) {
        var registration = application.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, patterns);
        return registration;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Database.close();
    }
}
