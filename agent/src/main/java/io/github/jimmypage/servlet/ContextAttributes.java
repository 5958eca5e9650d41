package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.DatabaseWatch;
import io.github.jimmypage.cache.PageCache;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the attributes that a web application keeps for all its pages: old applications hold menus, banners and counters
 * there, and change them without a word to the database.
 *
 * <p>Counts from the first request on, because what is set while an application starts shows in no page yet. A page that changes an
 * attribute while it is rendered has a side effect, and is refused as one that wrote. Thread-safe.
 */
final class ContextAttributes {
    /**
     * Names of what containers and frameworks keep for themselves, and make when it is first needed: by prefix. None of it is
     * content; what {@code jakarta.servlet.jsp.jstl} keeps for the application (locale, data source) is not among it.
     */
    private static final List<String> INFRASTRUCTURE = List.of(
            "jakarta.servlet.context.",
            "javax.servlet.context.",
            "jakarta.websocket.",
            "javax.websocket.",
            "org.apache.catalina.",
            "org.apache.jasper.",
            "org.apache.tomcat.",
            "org.eclipse.jetty.",
            "io.undertow.",
            ".freemarker.",
            "org.springframework.web.context.",
            "org.springframework.web.servlet.FrameworkServlet.CONTEXT.",
            "com.sun.faces.",
            "org.apache.myfaces.",
            // The flash of both implementations of JSF, which holds nothing itself.
            "csfcff",
            "oam.Flash.INSTANCE",
            "org.primefaces.context.",
            "org.jboss.weld.");

    /** Whether a change is under way on this thread: a facade calls through to the context behind it. */
    private static final ThreadLocal<@Nullable Boolean> CHANGING = new ThreadLocal<>();

    private final PageCache cache;
    private final Contexts contexts;

    ContextAttributes(PageCache cache, Contexts contexts) {
        this.cache = cache;
        this.contexts = contexts;
    }

    Object @Nullable [] entered(ServletContext context, String name) {
        if (!cache.policy().bumpsOnContextAttributes()
                || CHANGING.get() != null
                || isInfrastructure(name)
                || !contexts.isKnown(context)) {
            return null;
        }
        Object before = context.getAttribute(name);
        CHANGING.set(Boolean.TRUE);
        return new Object[] {context, name, before, null};
    }

    void left(Object[] ticket) {
        CHANGING.remove();
        String name = (String) ticket[1];
        Object before = ticket[2];
        if (isSame(before, ((ServletContext) ticket[0]).getAttribute(name))) {
            return;
        }
        DatabaseWatch watch = cache.elsewhere().ofThisThread();
        if (watch != null) {
            watch.wrote();
        }
        cache.applicationStateChanged(name);
    }

    /** Setting again what was there is no change, unless it can have been changed in between. */
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        String description = ImmutableValues.describe(before);
        return description != null && description.equals(ImmutableValues.describe(after));
    }

    private static boolean isInfrastructure(String name) {
        for (String prefix : INFRASTRUCTURE) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
