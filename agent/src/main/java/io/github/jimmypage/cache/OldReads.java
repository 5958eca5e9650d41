package io.github.jimmypage.cache;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Snapshots from before the last bump that were read, and when. Thread-safe.
 *
 * <p>Asked for the oldest that was read since a mark. So one is forgotten as soon as another is read that is no newer: whoever asks
 * by a mark that finds the first finds the second as well. What is left has both times and generations in ascending order, and is
 * as much as there are transactions from before the last bumps. Where that is more than there is room for, the first two count as
 * one, as old as the older and as late as the later: a page may then pass for older than it is, never for newer.
 */
final class OldReads {
    private static final int MOST = 16;

    private final AtomicLong sequence;
    private final long[] numbers = new long[MOST];
    private final long[] generations = new long[MOST];
    private int count;

    /** @param sequence gives each read its number, by which marks are compared */
    OldReads(AtomicLong sequence) {
        this.sequence = sequence;
    }

    /** A snapshot of this generation was read. */
    synchronized void add(long generation) {
        while (count > 0 && generations[count - 1] >= generation) {
            count--;
        }
        if (count == MOST) {
            System.arraycopy(numbers, 1, numbers, 0, count - 1);
            System.arraycopy(generations, 2, generations, 1, count - 2);
            count--;
        }
        numbers[count] = sequence.incrementAndGet();
        generations[count] = generation;
        count++;
    }

    /** The oldest generation that was read after the mark; {@code Long.MAX_VALUE} when none was. */
    synchronized long oldestSince(long mark) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] > mark) {
                return generations[i];
            }
        }
        return Long.MAX_VALUE;
    }
}
