package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.servlet.spi.RequestHooks;
import io.github.jimmypage.verify.Verification;
import org.jspecify.annotations.Nullable;

/**
 * One adapter for each servlet API that the JVM holds.
 *
 * <p>Kept in a {@link ClassValue} on the API's own interface, so that it goes when the API's loader goes: a weak map's value would
 * hold its key. Thread-safe.
 */
final class ServletAdapters {
    private static final String REQUEST = ".servlet.http.HttpServletRequest";
    private static final String SERVLET = ".servlet.Servlet";
    private static final String CONTEXT = ".servlet.ServletContext";
    private static final String SESSION = ".servlet.http.HttpSession";
    private static final String SHIRO_SESSION = "org.apache.shiro.session.Session";
    private static final String JAVAX = "javax";
    private static final String ADAPTER = "io.github.jimmypage.servlet.ServletAdapter";

    private final PageCache cache;
    private final RefreshSide refresh;
    private final Verification verification;
    private volatile boolean anyMade;

    private final ClassValue<Found> byRequestType = new ByType(REQUEST);
    private final ClassValue<Found> byServletType = new ByType(SERVLET);
    private final ClassValue<Found> byContextType = new ByType(CONTEXT);

    private final ClassValue<Boolean> sessionTypes = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return apiAbove(type, SESSION) != null || apiAbove(type, SHIRO_SESSION) != null;
        }
    };

    /** Adapters by the class of a container's object, told by the interface of the API that stands above it. */
    private final class ByType extends ClassValue<Found> {
        private final String name;

        ByType(String name) {
            this.name = name;
        }

        @Override
        protected Found computeValue(Class<?> type) {
            Class<?> above = apiAbove(type, name);
            Class<?> api = above == null ? null : requestBeside(above, name);
            return api == null ? Found.NOTHING : byApi.get(api);
        }
    }

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

    ServletAdapters(PageCache cache, RefreshSide refresh, Verification verification) {
        this.cache = cache;
        this.refresh = refresh;
        this.verification = verification;
    }

    /** The adapter for a request object; null when it is no HTTP request of a known API. */
    @Nullable
    RequestHooks of(Object request) {
        return byRequestType.get(request.getClass()).hooks();
    }

    /** The adapter for a servlet; null when it is none of a known API, or no request ever came. */
    @Nullable
    RequestHooks ofServlet(Object servlet) {
        return anyMade ? byServletType.get(servlet.getClass()).hooks() : null;
    }

    /** The same for the context of a web application. */
    @Nullable
    RequestHooks ofContext(Object context) {
        return anyMade ? byContextType.get(context.getClass()).hooks() : null;
    }

    /** Whether this is a session of either servlet API, or of Shiro. */
    boolean isSession(Object object) {
        return sessionTypes.get(object.getClass());
    }

    private RequestHooks adapter(Class<?> api) {
        try {
            ClassLoader loader = new AdapterLoader(api, api.getName().startsWith(JAVAX));
            anyMade = true;
            return (RequestHooks) loader.loadClass(ADAPTER)
                    .getConstructor(PageCache.class, RefreshSide.class, Verification.class)
                    .newInstance(cache, refresh, verification);
        } catch (ReflectiveOperationException | LinkageError failure) {
            cache.suspension().suspend("the servlet API of " + api.getClassLoader() + " cannot be used", failure);
            throw new IllegalStateException("no adapter for " + api, failure);
        }
    }

    private static @Nullable Class<?> requestBeside(Class<?> type, String name) {
        try {
            String api = type.getName().replace(name, REQUEST);
            return Class.forName(api, false, type.getClassLoader());
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }

    private static @Nullable Class<?> apiAbove(Class<?> type, String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (isApi(c, name)) {
                return c;
            }
            for (Class<?> parent : c.getInterfaces()) {
                Class<?> api = apiAbove(parent, name);
                if (api != null) {
                    return api;
                }
            }
        }
        return null;
    }

    private static boolean isApi(Class<?> type, String name) {
        String typeName = type.getName();
        return typeName.endsWith(name)
                && (typeName.equals(name) || typeName.equals("jakarta" + name) || typeName.equals(JAVAX + name));
    }
}
