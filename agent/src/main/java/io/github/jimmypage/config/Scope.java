package io.github.jimmypage.config;

/** What a bump makes stale. */
public enum Scope {
    /** Every page. */
    GLOBAL
}
