package io.github.jimmypage.observe.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The last so many entries, numbered from 1 in the order in which they came. Thread-safe. */
final class Ring<E> {
    private final ArrayDeque<E> entries = new ArrayDeque<>();
    private final int most;
    private long last;

    /** @param most how many are kept; 0 for none */
    Ring(int most) {
        this.most = most;
    }

    /** Keeps what is made of the next number. */
    synchronized void add(Entry<E> entry) {
        if (most == 0) {
            return;
        }
        entries.addLast(entry.numbered(++last));
        if (entries.size() > most) {
            entries.removeFirst();
        }
    }

    /** Entries whose number is greater, newest last. */
    synchronized List<E> since(long sequence) {
        long firstKept = last - entries.size() + 1;
        long skip = Math.max(0, sequence - firstKept + 1);
        List<E> found = new ArrayList<>();
        for (E entry : entries) {
            if (skip > 0) {
                skip--;
            } else {
                found.add(entry);
            }
        }
        return found;
    }

    /** The number of the newest entry; 0 when there never was one. */
    synchronized long last() {
        return last;
    }

    /** Makes an entry, so that numbers are in the order of the ring. */
    interface Entry<E> {
        E numbered(long sequence);
    }
}
