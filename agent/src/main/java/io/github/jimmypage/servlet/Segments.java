package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CaptureBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that grow in pieces up to a bound, each piece taken from what all requests have together. Never holds more memory than it
 * has taken. Guarded by the lock of the body that it belongs to.
 */
final class Segments {
    private static final int FIRST = 4096;
    private static final int LARGEST = 65_536;
    private static final byte[] NONE = {};

    private final long most;
    private final CaptureBudget budget;
    private final List<byte[]> full = new ArrayList<>(4);
    private byte[] current = NONE;
    private int used;
    private long size;
    private long taken;

    /** @param most bytes that are kept */
    Segments(long most, CaptureBudget budget) {
        this.most = Math.min(most, Integer.MAX_VALUE - 64);
        this.budget = budget;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds one, and says whether there was room. */
    boolean add(int oneByte) {
        if (used == current.length && !grow()) {
            return false;
        }
        current[used++] = (byte) oneByte;
        size++;
        return true;
    }

    /** Adds these, and says whether there was room for all of them. */
    boolean add(byte[] source, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == current.length && !grow()) {
                return false;
            }
            int now = Math.min(left, current.length - used);
            System.arraycopy(source, from, current, used, now);
            used += now;
            from += now;
            left -= now;
            size += now;
        }
        return true;
    }

    private boolean grow() {
        long room = most - size;
        int next = (int) Math.min(room, current.length == 0 ? FIRST : Math.min(LARGEST, current.length * 2L));
        if (next <= 0 || !budget.take(next)) {
            return false;
        }
        // First of all: where the heap has no room for it, it is given back with the rest.
        taken += next;
        byte[] larger = new byte[next];
        if (used > 0) {
            full.add(current);
        }
        current = larger;
        used = 0;
        return true;
    }

    /** Gives everything back. Needs no memory for that. */
    void clear() {
        full.clear();
        current = NONE;
        used = 0;
        size = 0;
        budget.giveBack(taken);
        taken = 0;
    }

    byte[] toArray() {
        byte[] all = new byte[(int) size];
        int at = 0;
        for (byte[] one : full) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        System.arraycopy(current, 0, all, at, used);
        return all;
    }
}
