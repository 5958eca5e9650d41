package probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Places where a request waits until a test lets it go on; none waits longer than 30 seconds. */
final class Latches {
    private static final Map<String, Place> PLACES = new ConcurrentHashMap<>();

    private Latches() {}

    private record Place(CountDownLatch reached, CountDownLatch released) {
        Place() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    /** Says that the place is reached and waits there. */
    static void stopAt(String name) {
        Place place = place(name);
        place.reached().countDown();
        await(place.released(), name);
    }

    static void awaitReached(String name) {
        await(place(name).reached(), name);
    }

    static void release(String name) {
        place(name).released().countDown();
    }

    private static Place place(String name) {
        return PLACES.computeIfAbsent(name, unseen -> new Place());
    }

    private static void await(CountDownLatch latch, String name) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came to " + name);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
