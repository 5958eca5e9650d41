package io.github.jimmypage.jdbc;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers something about objects of the application for as long as they live, by identity and without keeping them alive.
 *
 * <p>Our own, because it stands in the way of every JDBC call: a look-up takes a probe that the caller reuses, so it allocates
 * nothing. A value must not refer to its key. Entries whose key was collected go with the next addition. Thread-safe; a probe
 * belongs to one thread.
 */
final class WeakIdentityMap<K, V> {
    private final ConcurrentHashMap<Object, V> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<K> collected = new ReferenceQueue<>();

    /** A reusable key for look-ups. */
    static final class Probe {
        private @Nullable Object object;

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WeakKey<?> key && key.isOf(object);
        }
    }

    private static final class WeakKey<K> extends WeakReference<K> {
        private final int hash;

        WeakKey(K object, ReferenceQueue<K> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            if (other instanceof Probe probe) {
                return isOf(probe.object);
            }
            return other instanceof WeakKey<?> key && sameLivingObject(key);
        }

        private boolean sameLivingObject(WeakKey<?> other) {
            Object object = get();
            return object != null && other.get() == object;
        }

        boolean isOf(@Nullable Object object) {
            return object != null && get() == object;
        }
    }

    @Nullable
    V get(K object, Probe probe) {
        probe.object = object;
        try {
            return entries.get(probe);
        } finally {
            probe.object = null;
        }
    }

    void put(K object, V value) {
        forgetCollected();
        entries.put(new WeakKey<>(object, collected), value);
    }

    /** Whether nothing was put yet, or nothing is left. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many entries there are, those of collected keys included. */
    int size() {
        return entries.size();
    }

    private void forgetCollected() {
        for (Reference<? extends K> gone = collected.poll(); gone != null; gone = collected.poll()) {
            entries.remove(gone);
        }
    }
}
