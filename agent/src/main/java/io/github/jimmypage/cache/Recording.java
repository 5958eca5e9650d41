package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the database side has to say about the request scope that runs on this thread.
 *
 * <p>One per scope, made at its start and read at its end. The hooks of the write side reach it through {@link #current()}.
 * Used by one thread at a time, which the container hands over to the next. A scope that {@linkplain #goOn goes on} after its thread
 * has left is told of other threads' work by {@link WorkElsewhere}.
 *
 * <p>Threads that {@linkplain #adopt work for it} may do so at any time, several of them at once and beside its own. They only ever set
 * what forbids storing, or make the page older, and take nothing back that another one has set. Nothing but that is locked: hooks
 * are called for each statement. Who publishes sees all the same what each thread has set whose writes stand in the page: it is set
 * before what was written joins the copy, under the lock by which the copy is taken out later, before it is judged. A thread that
 * completes the answer, or has it dispatched, is waited for in any case. Of a thread that does none of this nothing stands in the page,
 * or the application has handed it on to one that does, which follows it then.
 */
public final class Recording implements DatabaseWatch {
    private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

    private final long startNanos;
    private final long sinceBumpNanos;
    private @Nullable Object owner;
    private @Nullable Runnable onFirstWrite;
    private long goodFor;
    /** What threads of other requests have read; guarded by this object's lock. */
    private long goodForAdopted = Long.MAX_VALUE;

    private boolean connectionTaken;
    private boolean databaseUsed;
    private boolean whitelistedUsed;
    private boolean wrote;
    private boolean databaseFailed;
    private boolean clockRead;
    private final @Nullable WorkElsewhere elsewhere;
    private final long startMark;
    private boolean goesOn;
    private boolean answeredByWriter;

    /** For a scope that ends on its thread. */
    public Recording(long startGeneration, long startNanos, long sinceBumpNanos) {
        this(startGeneration, startNanos, sinceBumpNanos, null);
    }

    /**
     * @param startGeneration the generation when the scope began
     * @param startNanos when it began
     * @param sinceBumpNanos how long before that the last bump was
     * @param elsewhere what other threads do; null for a scope that ends on its thread
     */
    Recording(long startGeneration, long startNanos, long sinceBumpNanos, @Nullable WorkElsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.startMark = elsewhere == null ? 0 : elsewhere.now();
        this.startNanos = startNanos;
        this.sinceBumpNanos = sinceBumpNanos;
        this.goodFor = startGeneration;
    }

    /** The recording of the scope that runs on this thread, or null outside of any. */
    public static @Nullable Recording current() {
        return CURRENT.get();
    }

    /**
     * Makes this the recording of the calling thread.
     *
     * @param scope whose recording it is; opaque here
     */
    public void attach(Object scope) {
        owner = scope;
        CURRENT.set(this);
    }

    /**
     * Ends what {@link #attach} began; no recording is current on this thread afterwards. The slot stays, empty: a container's
     * threads live long, and filling a slot again is cheaper than making it.
     */
    public static void detach() {
        CURRENT.set(null);
    }

    /** Ends a loan of a thread: what was current on it before is current again. */
    public static void restore(@Nullable Recording before) {
        CURRENT.set(before);
    }

    /** The scope goes on after its thread has left it: what other threads do from its start on may be done for it. */
    public void goOn() {
        goesOn = true;
    }

    /**
     * This thread works for the scope: what it did since the scope began counts as the scope's. To be called on each thread that
     * writes to the answer, after it has read what it writes.
     */
    public void adopt() {
        Recording other = CURRENT.get();
        if (other == this) {
            return;
        }
        if (other == null) {
            if (elsewhere != null) {
                elsewhere.tell(this, startMark);
            }
            return;
        }
        // Another request's thread answers this one: what that one read or did may stand in this page.
        if (other.databaseUsed) {
            databaseUsed = true;
        }
        if (other.connectionTaken) {
            connectionTaken = true;
        }
        if (other.whitelistedUsed) {
            whitelistedUsed = true;
        }
        if (other.databaseFailed) {
            databaseFailed = true;
        }
        if (other.clockRead) {
            clockRead = true;
        }
        if (other.wrote) {
            answeredByWriter = true;
        }
        adoptedReadOf(other.oldestOnItsThreads());
    }

    private synchronized void adoptedReadOf(long generation) {
        goodForAdopted = Math.min(goodForAdopted, generation);
    }

    private synchronized long oldestOnItsThreads() {
        return Math.min(goodFor, goodForAdopted);
    }

    /** The scope that attached it; null before. */
    public @Nullable Object owner() {
        return owner;
    }

    /**
     * Has someone told when the scope writes for the first time, once, on the thread that writes; must not throw. A scope that wrote
     * already tells at once.
     */
    public void onFirstWrite(Runnable listener) {
        onFirstWrite = listener;
        if (wrote) {
            listener.run();
        }
    }

    @Override
    public void tookConnection() {
        connectionTaken = true;
    }

    @Override
    public void usedDatabase() {
        databaseUsed = true;
    }

    @Override
    public void usedWhitelisted() {
        whitelistedUsed = true;
    }

    @Override
    public void readIn(long transactionStart) {
        goodFor = Math.min(goodFor, transactionStart);
    }

    @Override
    public void wrote() {
        if (!wrote && isFirstToWrite()) {
            Runnable listener = onFirstWrite;
            if (listener != null) {
                listener.run();
            }
        }
    }

    /** Threads that work for the scope may tell of their writes at the same time. */
    private synchronized boolean isFirstToWrite() {
        boolean first = !wrote;
        wrote = true;
        return first;
    }

    @Override
    public void databaseFailed() {
        databaseFailed = true;
    }

    @Override
    public void readClock() {
        clockRead = true;
    }

    /** The generation that the page is good for: the oldest state that may stand in it. */
    public long goodFor() {
        long oldest = oldestOnItsThreads();
        return goesOn && elsewhere != null ? Math.min(oldest, elsewhere.oldReadSince(startMark)) : oldest;
    }

    public long startNanos() {
        return startNanos;
    }

    public long sinceBumpNanos() {
        return sinceBumpNanos;
    }

    /** Whether the scope may hold a connection, with or without having used it. */
    public boolean mayHoldConnection() {
        return connectionTaken || databaseUsed || whitelistedUsed;
    }

    /**
     * Whether what is shown may stand in the database. A connection without a statement is enough: the page comes out of a cache before
     * the database, which others' statements fill and empty (Hibernate's second-level cache). It is as fresh as that cache, and goes with
     * the next write. A connection on which sessions were read says nothing: it was taken for those.
     */
    public boolean mayShowDatabase() {
        return databaseUsed || (connectionTaken && !whitelistedUsed);
    }

    public boolean isDatabaseUsed() {
        return databaseUsed;
    }

    public boolean hasWritten() {
        return wrote;
    }

    /**
     * By what everybody is known to other JVMs who may call this scope's writes his own: {@link Marking#mark}. Nobody knows it of what
     * goes on with other threads, or of what others' statements wrote.
     */
    public String mark() {
        return wrote && !goesOn && owner instanceof Marking marking ? marking.mark() : "";
    }

    /** Whether it wrote, or something was written meanwhile that may have been written for it. */
    public boolean mayHaveWritten() {
        return wrote || answeredByWriter || (goesOn && elsewhere != null && elsewhere.hasWrittenSince(startMark));
    }

    /** Whether another thread read or changed a session meanwhile, which may be that of this scope. */
    public boolean isSessionTouchedElsewhere() {
        return goesOn && elsewhere != null && elsewhere.hasTouchedSessionSince(startMark);
    }

    public boolean isDatabaseFailed() {
        return databaseFailed || (goesOn && elsewhere != null && elsewhere.hasFailedSince(startMark));
    }

    public boolean isClockRead() {
        return clockRead || (goesOn && elsewhere != null && elsewhere.hasReadClockSince(startMark));
    }
}
