package io.github.jimmypage.servlet.spi;

/** A request scope, as the hooks of sessions see it: the owner of the recording of its thread. */
public interface SessionScope {
    /** Never null; for the thread that the scope runs on. */
    SessionObserver sessionObserver();
}
