package io.github.jimmypage.cache;

/** Whether this JVM knows of what others write. Thread-safe. */
public interface Confirmation {
    /** Asked for each page that might be served: one volatile read and the time. */
    boolean isConfirmed();
}
