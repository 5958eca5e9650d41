package io.github.jimmypage.servlet;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Collection;
import java.util.Optional;

/**
 * What a principal may do, where it can tell: Spring Security's {@code Authentication} has {@code getAuthorities}. Containers tell
 * it by {@code isUserInRole}, whose answers are observed. Without state; thread-safe.
 */
final class Authorities {
    private static final String AUTHENTICATION = "org.springframework.security.core.Authentication";

    private static final ClassValue<Optional<Method>> GETTERS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return getter(type);
        }
    };

    private Authorities() {}

    /** All of them in their order, as text; empty where there are none or nobody can ask. */
    static String of(Principal principal) {
        Optional<Method> getter = GETTERS.get(principal.getClass());
        if (getter.isEmpty()) {
            return "";
        }
        try {
            return getter.get().invoke(principal) instanceof Collection<?> authorities ? text(authorities) : "";
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(
                    "the authorities of a " + principal.getClass() + " cannot be read", unreadable);
        }
    }

    private static String text(Collection<?> authorities) {
        StringBuilder text = new StringBuilder(64);
        for (Object authority : authorities) {
            String name = String.valueOf(authority);
            text.append(name.length()).append(':').append(name);
        }
        return text.toString();
    }

    /** By the interface, which is public wherever the class itself may be hidden. */
    private static Optional<Method> getter(Class<?> type) {
        Class<?> authentication = Interfaces.above(type, AUTHENTICATION);
        if (authentication == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(authentication.getMethod("getAuthorities"));
        } catch (NoSuchMethodException otherwise) {
            return Optional.empty();
        }
    }
}
