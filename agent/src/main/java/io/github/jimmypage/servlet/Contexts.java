package io.github.jimmypage.servlet;

import io.github.jimmypage.servlet.spi.ContextNumbers;
import jakarta.servlet.ServletContext;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for web applications. A redeploy gets a new number, so that it starts with no page: by a new context, or where a
 * container starts the same one again (Jetty), by the old number being forgotten. Numbers hold nothing alive. Thread-safe.
 */
final class Contexts {
    private final Map<ServletContext, Integer> numbers = new WeakHashMap<>();
    private volatile WeakReference<ServletContext> withoutFilters = new WeakReference<>(null);
    private volatile Last last = new Last(null, 0);

    /** The context asked for last: most JVMs run one application. */
    private record Last(@Nullable WeakReference<ServletContext> context, int number) {
        boolean is(ServletContext other) {
            return context != null && context.get() == other;
        }
    }

    int numberOf(ServletContext context) {
        Last recent = last;
        if (recent.is(context)) {
            return recent.number;
        }
        synchronized (numbers) {
            Integer number = numbers.get(context);
            if (number == null) {
                number = ContextNumbers.next();
                numbers.put(context, number);
            }
            last = new Last(new WeakReference<>(context), number);
            return number;
        }
    }

    /** Whether filters are registered with the web application; true as well when it does not say. */
    boolean hasFilters(ServletContext context) {
        WeakReference<ServletContext> recent = withoutFilters;
        if (recent.get() == context) {
            return false;
        }
        boolean filtered = isFiltered(context);
        if (!filtered) {
            withoutFilters = new WeakReference<>(context);
        }
        return filtered;
    }

    private static boolean isFiltered(ServletContext context) {
        try {
            return !context.getFilterRegistrations().isEmpty();
        } catch (RuntimeException unwilling) {
            return true;
        }
    }

    /** Whether a request of it was seen since it started. */
    boolean isKnown(ServletContext context) {
        if (last.is(context)) {
            return true;
        }
        synchronized (numbers) {
            return numbers.containsKey(context);
        }
    }

    /** Takes the number away from a context; null when it has none. */
    @Nullable
    Integer forget(ServletContext context) {
        synchronized (numbers) {
            if (last.is(context)) {
                last = new Last(null, 0);
            }
            withoutFilters = new WeakReference<>(null);
            return numbers.remove(context);
        }
    }
}
