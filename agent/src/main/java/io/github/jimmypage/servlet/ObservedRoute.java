package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The route that Spring tells its filter for metrics and traces: not in an attribute of the request, as routes are elsewhere, but in an
 * object that the filter left there for it ({@code ServerHttpObservationFilter} of Spring 6 and 7). What rendering told is told again on a
 * hit. Without state; thread-safe.
 */
final class ObservedRoute {
    /** Where the filter leaves the object. */
    static final String ATTRIBUTE = "org.springframework.web.filter.ServerHttpObservationFilter.context";

    private static final Method[] NONE = {};

    /** How to read and to set the route of an object of this class; empty where it cannot be done. */
    private static final ClassValue<Method[]> WAYS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            try {
                return new Method[] {type.getMethod("getPathPattern"), type.getMethod("setPathPattern", String.class)};
            } catch (NoSuchMethodException other) {
                return NONE;
            }
        }
    };

    private ObservedRoute() {}

    /** The route that was told; null for none. */
    static @Nullable String of(HttpServletRequest request) {
        Object observation = request.getAttribute(ATTRIBUTE);
        if (observation == null) {
            return null;
        }
        Method[] ways = WAYS.get(observation.getClass());
        return ways.length > 0 && invoked(ways[0], observation) instanceof String route ? route : null;
    }

    static void tell(HttpServletRequest request, Object route) {
        Object observation = request.getAttribute(ATTRIBUTE);
        if (observation != null) {
            Method[] ways = WAYS.get(observation.getClass());
            if (ways.length > 0) {
                invoked(ways[1], observation, route);
            }
        }
    }

    private static @Nullable Object invoked(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException | IllegalArgumentException unwilling) {
            // Metrics say that the route is unknown, as they do for a page that is not known.
            return null;
        }
    }
}
