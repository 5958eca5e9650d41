package io.github.jimmypage.listen;

import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.jdbc.DriverWatch;
import java.lang.ref.WeakReference;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL drivers that applications were seen to use, the newest last. A driver holds the web application that brought it, so that
 * it is held weakly, but for the one that is in use; and an application that stops takes its own along. Thread-safe.
 *
 * <p>A pool may connect once more while its application stops. So a loader that stopped is not taken up again for a minute; after that it
 * was one servlet alone that went.
 */
final class SeenDrivers implements DriverWatch {
    private static final String DRIVER = "org.postgresql.Driver";
    private static final int MOST = 16;
    private static final long STOPPING_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Stopped(WeakReference<ClassLoader> loader, long nanos) {}

    private final Ticker ticker;
    private final ClassLoader system = ClassLoader.getSystemClassLoader();
    private final List<WeakReference<Driver>> drivers = new ArrayList<>();
    private final List<Stopped> stopped = new ArrayList<>();
    private @Nullable ClassLoader inUse;
    private boolean news;
    private volatile boolean ending;

    SeenDrivers(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void connecting(Driver driver) {
        if (!isPostgres(driver.getClass())) {
            return;
        }
        synchronized (this) {
            drivers.removeIf(known -> known.get() == null);
            if (isKnown(driver) || isStopped(driver)) {
                return;
            }
            if (drivers.size() == MOST) {
                drivers.remove(0);
            }
            drivers.add(new WeakReference<>(driver));
            news = true;
            notifyAll();
        }
    }

    private boolean isKnown(Driver driver) {
        for (WeakReference<Driver> known : drivers) {
            if (known.refersTo(driver)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPostgres(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(DRIVER)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void applicationStops(ClassLoader loader) {
        if (isBelow(system, loader)) {
            // What the JVM itself holds is held by nobody's fault, and goes on after any application.
            return;
        }
        long now = ticker.nanos();
        stopped.removeIf(earlier -> isOver(earlier, now) || earlier.loader().refersTo(loader));
        stopped.add(new Stopped(new WeakReference<>(loader), now));
        drivers.removeIf(known -> isStopped(known.get()));
        if (inUse != null && isBelow(inUse, loader)) {
            boolean waitedFor = ending;
            ending = true;
            if (!waitedFor) {
                // Each servlet of an application says that it stops: one of them waits.
                awaitRelease(now + LONGEST_WAIT_NANOS);
            }
        }
    }

    /** Its connection is closed while its classes can still be loaded; but no application waits for long to stop. */
    private synchronized void awaitRelease(long endNanos) {
        boolean interrupted = false;
        long left = endNanos - ticker.nanos();
        while (inUse != null && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException early) {
                interrupted = true;
            }
            left = endNanos - ticker.nanos();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The driver to use now, until {@link #release}; null when there is none. For one thread. */
    synchronized @Nullable Driver take() {
        news = false;
        for (int i = drivers.size() - 1; i >= 0; i--) {
            Driver driver = drivers.get(i).get();
            if (driver != null) {
                inUse = driver.getClass().getClassLoader();
                ending = false;
                return driver;
            }
        }
        return null;
    }

    /** Whether what was taken is to be given back, because its application stops. */
    boolean isEnding() {
        return ending;
    }

    synchronized void release() {
        inUse = null;
        notifyAll();
    }

    /** Waits until a driver is seen that was not known when one was last taken, or for this long. */
    synchronized void awaitNews(long millis) throws InterruptedException {
        long endNanos = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = endNanos - ticker.nanos();
        while (!news && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = endNanos - ticker.nanos();
        }
    }

    private boolean isStopped(@Nullable Driver driver) {
        return driver == null || isStopped(driver.getClass().getClassLoader());
    }

    private boolean isStopped(@Nullable ClassLoader loader) {
        long now = ticker.nanos();
        for (Stopped earlier : stopped) {
            ClassLoader gone = earlier.loader().get();
            if (gone != null && !isOver(earlier, now) && isBelow(loader, gone)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOver(Stopped earlier, long now) {
        return now - earlier.nanos() > STOPPING_NANOS;
    }

    /** Whether a loader is this one, or finds classes through it as its parent. */
    private static boolean isBelow(@Nullable ClassLoader loader, ClassLoader above) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each == above) {
                return true;
            }
        }
        return false;
    }
}
