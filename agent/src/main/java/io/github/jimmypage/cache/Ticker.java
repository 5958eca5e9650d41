package io.github.jimmypage.cache;

/** Time that only grows, in nanoseconds from an arbitrary origin; a test moves it by hand. Thread-safe. */
public interface Ticker {
    /** The JVM's own. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Now; compare differences only, since the number may overflow. */
    long nanos();
}
