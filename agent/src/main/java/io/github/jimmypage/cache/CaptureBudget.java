package io.github.jimmypage.cache;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for copies of pages that are being rendered, of all requests together: as much as for the pages that are kept. What finds no
 * room is rendered as ever, and not kept. Thread-safe.
 */
public final class CaptureBudget {
    private final AtomicLong taken = new AtomicLong();
    private volatile long most;

    CaptureBudget(long most) {
        this.most = most;
    }

    void resize(long changed) {
        most = changed;
    }

    /** Takes so many bytes, and says whether there was room for them. */
    public boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** What was taken is free again. */
    public void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes in use at present. */
    public long taken() {
        return taken.get();
    }
}
