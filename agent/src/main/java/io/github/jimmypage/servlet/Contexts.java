package io.github.jimmypage.servlet;

import io.github.jimmypage.servlet.spi.ContextNumbers;
import jakarta.servlet.ServletContext;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for web applications. A redeploy is a new context and gets a new number, so that it starts with no page; numbers hold
 * nothing alive. Thread-safe.
 */
final class Contexts {
    private final Map<ServletContext, Integer> numbers = new WeakHashMap<>();
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
}
