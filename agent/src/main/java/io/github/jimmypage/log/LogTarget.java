package io.github.jimmypage.log;

/** Where lines go. Thread-safe; never throws. */
interface LogTarget {
    /** Writes one event, which ends with a line break. */
    void write(String event);
}
