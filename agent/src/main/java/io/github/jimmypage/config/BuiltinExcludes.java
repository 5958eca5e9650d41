package io.github.jimmypage.config;

/**
 * Paths that are never cached unless {@code cache.exclude-builtin} is off: what watches an application must see the
 * application and not a page of the minute before.
 */
public final class BuiltinExcludes {
    static final String TEXT = "*/actuator/*,*/health,*/healthz,*/livez,*/readyz,*/metrics,*/prometheus,*/manager/*,"
            + "*/h2-console*,*/monitoring";

    private static final Patterns PATTERNS = Patterns.of(Words.of(TEXT));

    private BuiltinExcludes() {}

    /** {@return the patterns, to be compared with paths as {@code cache.exclude} is} */
    public static Patterns patterns() {
        return PATTERNS;
    }
}
