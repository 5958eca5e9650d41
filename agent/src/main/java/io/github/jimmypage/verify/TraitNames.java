package io.github.jimmypage.verify;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of what requests bring along, each kept once for all pages. Bounded, because requests may bring anything: null stands for
 * one that came too late. Thread-safe.
 */
public final class TraitNames {
    /** Which session it is. */
    public static final String SESSION = "session";

    static final String SESSION_ATTRIBUTE = SESSION + " attribute ";
    private static final int MAX_NAMES = 2_000;

    private final ConcurrentHashMap<String, String> names = new ConcurrentHashMap<>();

    TraitNames() {}

    /** A header, by its name in lower case. */
    public @Nullable String header(String lowerCase) {
        return once("header " + lowerCase);
    }

    public @Nullable String cookie(String name) {
        return once("cookie " + name);
    }

    public @Nullable String sessionAttribute(String name) {
        return once(SESSION_ATTRIBUTE + name);
    }

    private @Nullable String once(String name) {
        String present = names.get(name);
        if (present != null || names.size() >= MAX_NAMES) {
            return present;
        }
        String added = names.putIfAbsent(name, name);
        return added == null ? name : added;
    }
}
