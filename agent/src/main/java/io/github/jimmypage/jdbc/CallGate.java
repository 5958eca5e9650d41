package io.github.jimmypage.jdbc;

/** Is asked before each outermost JDBC call, whatever it does. Thread-safe, quick, never throws. */
public interface CallGate {
    /** Returns when the call may begin. */
    void pass();
}
