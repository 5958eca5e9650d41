package io.github.jimmypage.observe.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The last so many entries, numbered from 1 in the order in which they came. Thread-safe. */
final class Ring<E> {
    private final ArrayDeque<Entry<E>> entries = new ArrayDeque<>();
    private final int most;
    private long last;

    /** @param most how many are kept; 0 for none */
    Ring(int most) {
        this.most = most;
    }

    /** Keeps an entry under the next number. */
    synchronized void add(Entry<E> entry) {
        if (most == 0) {
            return;
        }
        last++;
        entries.addLast(entry);
        if (entries.size() > most) {
            entries.removeFirst();
        }
    }

    /** Entries whose number is greater, newest last. */
    synchronized List<E> since(long sequence) {
        List<E> found = new ArrayList<>();
        long number = last - entries.size();
        for (Entry<E> entry : entries) {
            number++;
            if (number > sequence) {
                found.add(entry.numbered(number));
            }
        }
        return found;
    }

    /** The number of the newest entry; 0 when there never was one. */
    synchronized long last() {
        return last;
    }

    /** What is kept of one. */
    interface Entry<E> {
        /** The same for people. */
        E numbered(long sequence);
    }
}
