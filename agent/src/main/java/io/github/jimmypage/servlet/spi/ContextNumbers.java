package io.github.jimmypage.servlet.spi;

import java.util.concurrent.atomic.AtomicInteger;

/** One sequence of numbers for the web applications of all servlet APIs in the JVM. Thread-safe. */
public final class ContextNumbers {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private ContextNumbers() {}

    /** A number that no web application had before. */
    public static int next() {
        return NEXT.incrementAndGet();
    }
}
