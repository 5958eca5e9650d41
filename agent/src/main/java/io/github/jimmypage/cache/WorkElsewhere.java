package io.github.jimmypage.cache;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What threads do with databases and sessions while no request scope runs on them.
 *
 * <p>It may be done for a page that is completed asynchronously: the agent does not follow tasks from thread to thread. So such a
 * page counts everything that was done elsewhere while it was rendered as possibly its own where that forbids storing it, and what
 * the very thread did that then wrote its answer as its own. Thread-safe.
 *
 * <p>All is noted before the call returns to the application that did it. So whoever answers with what came of it, on whatever thread,
 * does so after the note; and a page begins with a mark before anybody can work for it.
 */
public final class WorkElsewhere implements DatabaseWatch {
    private static final int USED = 0;
    private static final int WROTE = 1;
    private static final int USED_WHITELISTED = 2;
    private static final int CONNECTED = 3;
    private static final int NOTED = 4;

    private static final AtomicLong SEQUENCE = new AtomicLong();
    /** Sequence numbers of what the thread did last. JDK types only: it stays on threads of the application. */
    private static final ThreadLocal<long @Nullable []> OF_THREAD = new ThreadLocal<>();

    private final Generation generation;
    private volatile boolean watching;
    private final AtomicLong lastWrote = new AtomicLong();
    private final AtomicLong lastFailed = new AtomicLong();
    private final AtomicLong lastClock = new AtomicLong();
    private final AtomicLong lastSession = new AtomicLong();
    private final OldReads oldReads = new OldReads(SEQUENCE);

    public WorkElsewhere(Generation generation) {
        this.generation = generation;
    }

    /** To be called when a request comes that may be completed asynchronously; until then nothing is noted, and costs nothing. */
    public void watch() {
        if (!watching) {
            watching = true;
        }
    }

    /** Who is to hear what this thread does: the recording of its scope; what notes the rest; or nobody, null. */
    public @Nullable DatabaseWatch ofThisThread() {
        Recording recording = Recording.current();
        if (recording != null) {
            return recording;
        }
        return watching ? this : null;
    }

    /** A mark to ask by what happened since. */
    long now() {
        return SEQUENCE.get();
    }

    @Override
    public void usedDatabase() {
        note(USED);
    }

    @Override
    public void usedWhitelisted() {
        note(USED_WHITELISTED);
    }

    @Override
    public void tookConnection() {
        note(CONNECTED);
    }

    @Override
    public void wrote() {
        raise(lastWrote, note(WROTE));
    }

    @Override
    public void readIn(long transactionStart) {
        if (transactionStart < generation.current()) {
            oldReads.add(transactionStart);
        }
    }

    @Override
    public void databaseFailed() {
        raise(lastFailed, SEQUENCE.incrementAndGet());
    }

    @Override
    public void readClock() {
        raise(lastClock, SEQUENCE.incrementAndGet());
    }

    /** A session was read or changed. */
    public void touchedSession() {
        if (watching) {
            raise(lastSession, SEQUENCE.incrementAndGet());
        }
    }

    /** Between a thread's number and this another one may have got a later number and be here first: that one stays. */
    private static void raise(AtomicLong last, long now) {
        long present = last.get();
        while (present < now && !last.compareAndSet(present, now)) {
            present = last.get();
        }
    }

    private long note(int what) {
        long now = SEQUENCE.incrementAndGet();
        long[] mine = OF_THREAD.get();
        if (mine == null) {
            mine = new long[NOTED];
            OF_THREAD.set(mine);
        }
        mine[what] = now;
        return now;
    }

    /** Has a recording hear what this thread did since a mark: it is this thread that answers for it. */
    void tell(DatabaseWatch recording, long since) {
        long[] mine = OF_THREAD.get();
        if (mine == null) {
            return;
        }
        if (mine[USED] > since) {
            recording.usedDatabase();
        }
        if (mine[USED_WHITELISTED] > since) {
            recording.usedWhitelisted();
        }
        if (mine[CONNECTED] > since) {
            recording.tookConnection();
        }
        if (mine[WROTE] > since) {
            recording.wrote();
        }
    }

    boolean hasWrittenSince(long mark) {
        return lastWrote.get() > mark;
    }

    boolean hasFailedSince(long mark) {
        return lastFailed.get() > mark;
    }

    boolean hasReadClockSince(long mark) {
        return lastClock.get() > mark;
    }

    boolean hasTouchedSessionSince(long mark) {
        return lastSession.get() > mark;
    }

    /** The generation of the oldest of the old snapshots that were read since; {@code Long.MAX_VALUE} when none was. */
    long oldReadSince(long mark) {
        return oldReads.oldestSince(mark);
    }
}
