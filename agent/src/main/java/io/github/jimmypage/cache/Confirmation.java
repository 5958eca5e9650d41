package io.github.jimmypage.cache;

/** Whether this JVM knows of what others write. Thread-safe. */
public interface Confirmation {
    /** Asked for each page that might be served: one volatile read and the time. */
    boolean isConfirmed();

    /** In words why it does not, and for how long; for an operator, who asked for them. */
    default String trouble() {
        return "it is not known whether other JVMs have written";
    }
}
