package io.github.jimmypage.refresh;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Threads for refreshes: virtual ones on Java 21 and later, platform threads before. Reached by method handle, since this is
 * compiled for 17. To be called from a thread of the agent's only: a new thread inherits from the one that makes it, and one of a
 * container's would hand on a web application's class loader. Thread-safe.
 */
final class RefreshThreads {
    private static final int VIRTUAL_SINCE = 21;
    private static final String NAME = "jimmypage-refresh";

    private final @Nullable MethodHandle unstartedVirtual;

    RefreshThreads() {
        unstartedVirtual = Runtime.version().feature() >= VIRTUAL_SINCE ? virtual() : null;
    }

    private static @Nullable MethodHandle virtual() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle make = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
            MethodHandle bare = lookup.findVirtual(
                    ofVirtual, "inheritInheritableThreadLocals", MethodType.methodType(ofVirtual, boolean.class));
            MethodHandle named = lookup.findVirtual(ofVirtual, "name", MethodType.methodType(ofVirtual, String.class));
            MethodHandle unstarted =
                    lookup.findVirtual(builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class));
            Object configured = named.invoke(bare.invoke(make.invoke(), false), NAME);
            return unstarted.bindTo(configured);
        } catch (Throwable without) {
            return null;
        }
    }

    void start(Runnable task) {
        thread(task).start();
    }

    private Thread thread(Runnable task) {
        if (unstartedVirtual != null) {
            try {
                return (Thread) unstartedVirtual.invoke(task);
            } catch (Throwable without) {
                // A platform thread does as well.
            }
        }
        Thread thread = new Thread(null, task, NAME, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(RefreshThreads.class.getClassLoader());
        return thread;
    }
}
