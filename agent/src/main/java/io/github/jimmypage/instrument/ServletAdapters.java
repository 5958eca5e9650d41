package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.servlet.spi.RequestHooks;
import org.jspecify.annotations.Nullable;

/**
 * One adapter for each servlet API that the JVM holds.
 *
 * <p>Kept in a {@link ClassValue} on the API's own interface, so that it goes when the API's loader goes: a weak map's value would
 * hold its key. Thread-safe.
 */
final class ServletAdapters {
    private static final String JAKARTA = "jakarta.servlet.http.HttpServletRequest";
    private static final String JAVAX = "javax.servlet.http.HttpServletRequest";
    private static final String ADAPTER = "io.github.jimmypage.servlet.ServletAdapter";

    private final PageCache cache;

    private final ClassValue<Found> byRequestType = new ClassValue<>() {
        @Override
        protected Found computeValue(Class<?> type) {
            Class<?> api = apiAbove(type);
            return api == null ? Found.NOTHING : byApi.get(api);
        }
    };

    private final ClassValue<Found> byApi = new ClassValue<>() {
        @Override
        protected Found computeValue(Class<?> api) {
            return new Found(adapter(api));
        }
    };

    /** A ClassValue cannot hold null. */
    private record Found(@Nullable RequestHooks hooks) {
        private static final Found NOTHING = new Found(null);
    }

    ServletAdapters(PageCache cache) {
        this.cache = cache;
    }

    /** The adapter for a request object; null when it is no HTTP request of a known API. */
    @Nullable
    RequestHooks of(Object request) {
        return byRequestType.get(request.getClass()).hooks();
    }

    private RequestHooks adapter(Class<?> api) {
        try {
            ClassLoader loader = new AdapterLoader(api, api.getName().equals(JAVAX));
            return (RequestHooks)
                    loader.loadClass(ADAPTER).getConstructor(PageCache.class).newInstance(cache);
        } catch (ReflectiveOperationException | LinkageError failure) {
            cache.suspension().suspend("the servlet API of " + api.getClassLoader() + " cannot be used", failure);
            throw new IllegalStateException("no adapter for " + api, failure);
        }
    }

    private static @Nullable Class<?> apiAbove(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (isApi(c)) {
                return c;
            }
            for (Class<?> parent : c.getInterfaces()) {
                Class<?> api = apiAbove(parent);
                if (api != null) {
                    return api;
                }
            }
        }
        return null;
    }

    private static boolean isApi(Class<?> type) {
        return type.getName().equals(JAKARTA) || type.getName().equals(JAVAX);
    }
}
