package probe.capture;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls what the servlet API of this container may not have yet. */
final class LaterApi {
    private LaterApi() {}

    /** The API has no such method. */
    static final class Missing extends RuntimeException {
        Missing(String method) {
            super(method);
        }
    }

    /** @throws Missing when the interface or class has no such method */
    static void call(Class<?> api, Object target, String name, Class<?>[] types, Object... arguments) throws Exception {
        Method method;
        try {
            method = api.getMethod(name, types);
        } catch (NoSuchMethodException older) {
            throw new Missing(api.getSimpleName() + "." + name);
        }
        try {
            method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }
}
