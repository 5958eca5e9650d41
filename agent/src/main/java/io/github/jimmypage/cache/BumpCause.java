package io.github.jimmypage.cache;

import java.util.Locale;

/** Why the generation moved. */
public enum BumpCause {
    /** A transaction that wrote was committed, or a writing statement was executed in autocommit mode. */
    COMMIT,
    /** What was written was taken back: a page may have shown it, and some engines do not roll everything back. */
    ROLLBACK,
    /** A statement that changes the schema: many engines commit before and after it. */
    DDL,
    /** A statement that is not understood, or a connection whose transaction cannot be followed. */
    UNKNOWN,
    /** A request that wrote has ended: application caches are evicted after the commit. */
    EXIT,
    /** An attribute of a web application's context changed. */
    CONTEXT,
    /** Another program said that it wrote. */
    OUTSIDE,
    /** Another JVM moved the shared generation. */
    CLUSTER,
    /** An operator asked for it. */
    OPERATOR;

    /** The name as it stands in logs, metrics and the console. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
