package io.github.jimmypage.refresh;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A page that clients ask for, and how to ask for it in their place. Thread-safe.
 *
 * @param task how
 * @param client whose request it is; {@link WantedPages#WHOEVER} when it can speak only for pages that are everybody's
 * @param sinceNanos when it was noted
 * @param interest how often clients ask
 */
record Wanted(RefreshTask task, long client, long sinceNanos, Interest interest) {
    /**
     * How often clients ask, of late: what they asked a minute ago counts half. One number, so that counting on a hit takes no lock:
     * the minute of the last change above, and the sum below. Thread-safe.
     */
    static final class Interest {
        /** So much counts that who asked once is forgotten only after five minutes. */
        private static final long ONE = 16;

        private static final int MINUTE_SHIFT = 32;
        private static final long SUM = 0xFFFF_FFFFL;

        private final AtomicLong state;

        /** Of somebody who asks for the first time. */
        Interest(int minute) {
            state = new AtomicLong(packed(minute, ONE));
        }

        void add(int minute) {
            long before;
            long after;
            do {
                before = state.get();
                after = packed(Math.max(minute, minuteOf(before)), Math.min(SUM, faded(before, minute) + ONE));
            } while (!state.compareAndSet(before, after));
        }

        /** What is left of it; 0 when nobody has asked for some minutes. */
        long at(int minute) {
            return faded(state.get(), minute);
        }

        private static long faded(long packed, int minute) {
            int minutes = Math.max(0, minute - minuteOf(packed));
            return minutes > MINUTE_SHIFT ? 0 : (packed & SUM) >>> minutes;
        }

        private static int minuteOf(long packed) {
            return (int) (packed >> MINUTE_SHIFT);
        }

        private static long packed(int minute, long sum) {
            return ((long) minute << MINUTE_SHIFT) | sum;
        }
    }
}
