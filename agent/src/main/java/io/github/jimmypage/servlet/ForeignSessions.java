package io.github.jimmypage.servlet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Sessions that a framework keeps past the container's: Shiro's. Without state but for what classes are like; thread-safe. */
final class ForeignSessions {
    private static final String SESSION = "org.apache.shiro.session.Session";

    private static final ClassValue<Method> GETTERS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            Class<?> session = Interfaces.above(type, SESSION);
            if (session == null) {
                throw new IllegalArgumentException("no session of a known kind: " + type.getName());
            }
            try {
                return session.getMethod("getAttribute", Object.class);
            } catch (NoSuchMethodException otherwise) {
                throw new IllegalArgumentException("no attributes in " + session, otherwise);
            }
        }
    };

    private ForeignSessions() {}

    /** @throws IllegalStateException when the session has ended */
    static @Nullable Object valueIn(Object session, String name) {
        try {
            return GETTERS.get(session.getClass()).invoke(session, name);
        } catch (InvocationTargetException ended) {
            throw new IllegalStateException(ended.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(session.getClass() + " cannot be read", hidden);
        }
    }
}
