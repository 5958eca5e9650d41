package io.github.jimmypage.servlet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of session attributes that a page was seen to read and to remove: messages that are to be seen once. While one stands in a
 * session, that client gets every page rendered. Thread-safe.
 *
 * <p>Bounded; one that finds no room is learned another time. What is not learned is refused all the same when it is read.
 */
final class FlashNames {
    private static final int MAX_NAMES = 1_000;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    boolean contains(String name) {
        return !names.isEmpty() && names.contains(name);
    }

    void learn(Set<String> readAndRemoved) {
        for (String name : readAndRemoved) {
            if (names.size() < MAX_NAMES) {
                names.add(name);
            }
        }
    }
}
