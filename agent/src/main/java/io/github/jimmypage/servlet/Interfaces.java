package io.github.jimmypage.servlet;

import org.jspecify.annotations.Nullable;

/** Interfaces of libraries that the agent does not know at compile time. Without state; thread-safe. */
final class Interfaces {
    private Interfaces() {}

    /** The interface of this name that stands above a class, as its loader sees it; null for none. */
    static @Nullable Class<?> above(Class<?> type, String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> parent : c.getInterfaces()) {
                Class<?> found = parent.getName().equals(name) ? parent : above(parent, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
