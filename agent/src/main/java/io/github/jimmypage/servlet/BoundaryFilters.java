package io.github.jimmypage.servlet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The filters by which frameworks answer requests themselves: what is a servlet elsewhere. Thread-safe.
 *
 * <p>Each passes what is not its own on to the chain; then the servlet that answers is the boundary.
 */
final class BoundaryFilters {
    private static final List<String> KNOWN = List.of(
            "org.apache.struts2.dispatcher.filter.StrutsExecuteFilter",
            "org.apache.struts2.dispatcher.filter.StrutsPrepareAndExecuteFilter",
            "org.apache.struts2.dispatcher.ng.filter.StrutsExecuteFilter",
            "org.apache.struts2.dispatcher.ng.filter.StrutsPrepareAndExecuteFilter",
            "org.apache.tapestry5.TapestryFilter",
            "org.apache.wicket.protocol.http.WicketFilter",
            "org.glassfish.jersey.servlet.ServletContainer",
            "org.jboss.resteasy.plugins.server.servlet.FilterDispatcher",
            "spark.servlet.SparkFilter");

    private final Set<String> names;

    private final ClassValue<Boolean> ending = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> c = type; c != null; c = c.getSuperclass()) {
                if (names.contains(c.getName())) {
                    return Boolean.TRUE;
                }
            }
            return Boolean.FALSE;
        }
    };

    /** @param more names of classes beside those that are known */
    BoundaryFilters(List<String> more) {
        names = new HashSet<>(KNOWN);
        names.addAll(more);
    }

    /** Whether filters of this class, or of one above it, end the chain. */
    boolean contains(Class<?> filter) {
        return ending.get(filter);
    }
}
