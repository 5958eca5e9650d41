package io.github.jimmypage.servlet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that cannot change under the hands of whoever holds them. Without state; thread-safe. */
final class ImmutableValues {
    private ImmutableValues() {}

    /**
     * Type and value as text, equal for equal values; null for a value that is not known to be immutable.
     *
     * <p>By exact type: a subclass may add state that changes.
     */
    static @Nullable String describe(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return "s:" + text;
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getName() + ":" + constant.name();
        }
        return isKnown(value) ? value.getClass().getName() + ":" + value : null;
    }

    /** Whether it is immutable and of the JDK: one of the application's own, an enum's constant, keeps its class loader alive. */
    static boolean isOfTheJdk(Object value) {
        return value instanceof String || isKnown(value);
    }

    private static boolean isKnown(Object value) {
        Class<?> type = value.getClass();
        return type == Integer.class
                || type == Long.class
                || type == Boolean.class
                || type == Character.class
                || type == Short.class
                || type == Byte.class
                || type == Double.class
                || type == Float.class
                || type == BigDecimal.class
                || type == BigInteger.class
                || type == UUID.class
                || type == Locale.class
                || type == Currency.class
                || type == URI.class
                || (value instanceof Temporal && type.getName().startsWith("java.time."));
    }
}
