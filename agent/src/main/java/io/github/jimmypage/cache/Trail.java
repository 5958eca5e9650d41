package io.github.jimmypage.cache;

/**
 * Takes down what is found and decided about one request, for people. Names and classes, never values: what it is told may be read by
 * whoever operates the application. Thread-safe.
 */
public interface Trail {
    void step(String words);

    /** The request is over. */
    void end();
}
