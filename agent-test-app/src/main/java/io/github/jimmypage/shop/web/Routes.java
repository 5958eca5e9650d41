package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Store;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which address leads to which page, and through which filters. */
public final class Routes implements ServletContainerInitializer {

    /** Where the container sends what went wrong. */
    public static final String ERROR = "/error";

    private final Store store;
    private final boolean logViews;
    private final Renders renders = new Renders();

    /**
     * Routes for one shop.
     *
     * @param logViews whether {@link ViewLog} is in use
     */
    public Routes(Store store, boolean logViews) {
        this.store = store;
        this.logViews = logViews;
    }

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));

        filter(context, "security headers", new SecurityHeaders(), "/*");
        if (logViews) {
            filter(context, "view log", new ViewLog(store.pageViews()), "/*");
        }
        filter(context, "identification", new Identification(), "/*");
        filter(context, "admins only", new AdminsOnly(), "/admin/*");

        servlet(context, "catalogue", new CatalogueServlet(store.catalogue(), renders), "");
        servlet(context, "product", new ProductServlet(store, renders), "/product/*");
        servlet(context, "new", new NewArrivalsServlet(store.catalogue(), renders), "/new");
        servlet(context, "report", new ReportServlet(store.report(), renders), "/report");
        servlet(context, "about", new AboutServlet(store.report(), renders), "/about");
        servlet(context, "api", new ApiServlet(store.catalogue(), renders), "/api/products");
        servlet(context, "cart", new CartServlet(store.catalogue(), renders), "/cart/*");
        servlet(context, "orders", new OrdersServlet(store, renders), "/orders/*");
        servlet(context, "login", new LoginServlet(store.accounts(), renders), "/login");
        servlet(context, "logout", new LogoutServlet(), "/logout");
        servlet(context, "prices", new PricesServlet(store, renders), "/admin/products");
        servlet(context, "all orders", new AllOrdersServlet(store.orders(), renders), "/admin/orders");
        servlet(context, "customers", new CustomersServlet(store.accounts(), renders), "/admin/users");
        servlet(context, "metrics", new MetricsServlet(renders), "/metrics");
        servlet(context, "error", new ErrorServlet(renders), ERROR);
    }

    private static void servlet(ServletContext context, String name, Servlet servlet, String pattern) {
        ServletRegistration.Dynamic registration = context.addServlet(name, servlet);
        registration.addMapping(pattern);
        registration.setAsyncSupported(true);
    }

    private static void filter(ServletContext context, String name, Filter filter, String pattern) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, pattern);
        registration.setAsyncSupported(true);
    }
}
