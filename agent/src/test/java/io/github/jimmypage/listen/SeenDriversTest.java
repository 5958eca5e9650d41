package io.github.jimmypage.listen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Driver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;

class SeenDriversTest {
    private final AtomicLong now = new AtomicLong();
    private final SeenDrivers drivers = new SeenDrivers(now::get);

    @Test
    void theNewestDriverIsTakenAndOthersThanPostgresAreNone() {
        drivers.connecting(driver("org.h2.Driver", application()));
        assertNull(drivers.take());
        Driver old = postgres(application());
        Driver recent = postgres(application());
        drivers.connecting(old);
        drivers.connecting(recent);
        drivers.connecting(old);
        assertSame(recent, drivers.take());
    }

    @Test
    void anApplicationThatStopsTakesItsDriverAlongAndLeavesThoseOfOthers() {
        ClassLoader shop = application();
        Driver shops = postgres(shop);
        Driver others = postgres(application());
        drivers.connecting(others);
        drivers.connecting(shops);
        drivers.applicationStops(shop);
        assertSame(others, drivers.take());
        assertFalse(drivers.isEnding());
    }

    /** A pool fills itself up while its application stops. */
    @Test
    void aDriverOfAnApplicationThatStopsIsNotTakenUpAgainForAMinute() {
        ClassLoader shop = application();
        Driver shops = postgres(shop);
        drivers.applicationStops(shop);
        drivers.connecting(shops);
        assertNull(drivers.take());
        now.addAndGet(TimeUnit.SECONDS.toNanos(61));
        drivers.connecting(shops);
        assertSame(shops, drivers.take());
    }

    @Test
    void whatStopsWaitsUntilTheConnectionIsClosed() {
        ClassLoader shop = application();
        Driver shops = postgres(shop);
        drivers.connecting(shops);
        assertSame(shops, drivers.take());
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> drivers.applicationStops(shop));
        while (!drivers.isEnding()) {
            Thread.onSpinWait();
        }
        assertFalse(stopping.isDone());
        drivers.release();
        stopping.join();
        assertNull(drivers.take());
    }

    @Test
    void theJvmsOwnLoadersStopForNobody() {
        Driver system = postgres(ClassLoader.getSystemClassLoader());
        drivers.connecting(system);
        drivers.applicationStops(ClassLoader.getSystemClassLoader());
        assertSame(system, drivers.take());
    }

    @Test
    void nobodyWaitsForWhatIsNewsAlready() throws InterruptedException {
        Driver seen = postgres(application());
        drivers.connecting(seen);
        // The clock stands still: it would wait for ever.
        drivers.awaitNews(1000);
        assertSame(seen, drivers.take());
    }

    private static ClassLoader application() {
        return new URLClassLoader(new URL[0], ClassLoader.getSystemClassLoader());
    }

    private static Driver postgres(ClassLoader parent) {
        return driver("org.postgresql.Driver", parent);
    }

    /** An object that nobody may call, of a class of this name in a loader below this one. */
    private static Driver driver(String name, ClassLoader parent) {
        try {
            return (Driver) new ByteBuddy()
                    .subclass(Object.class)
                    .implement(Driver.class)
                    .name(name)
                    .make()
                    .load(parent, ClassLoadingStrategy.Default.CHILD_FIRST)
                    .getLoaded()
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }
}
