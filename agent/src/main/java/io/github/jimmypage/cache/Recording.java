package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the database side has to say about the request scope that runs on this thread.
 *
 * <p>One per scope, made at its start and read at its end. The hooks of the write side reach it through {@link #current()}.
 * Used by one thread at a time: a scope that goes on asynchronously hands it over with a happens-before edge of the container.
 */
public final class Recording {
    private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

    private final long startNanos;
    private final long sinceBumpNanos;
    private @Nullable Object owner;
    private @Nullable Runnable onFirstWrite;
    private long goodFor;
    private boolean connectionTaken;
    private boolean databaseUsed;
    private boolean wrote;
    private boolean databaseFailed;
    private boolean clockRead;

    /**
     * @param startGeneration the generation when the scope began
     * @param startNanos when it began
     * @param sinceBumpNanos how long before that the last bump was
     */
    public Recording(long startGeneration, long startNanos, long sinceBumpNanos) {
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

    /** The scope that attached it; null before. */
    public @Nullable Object owner() {
        return owner;
    }

    /**
     * Has someone told when the scope writes for the first time, on the thread that writes; must not throw. A scope that wrote
     * already tells at once.
     */
    public void onFirstWrite(Runnable listener) {
        onFirstWrite = listener;
        if (wrote) {
            listener.run();
        }
    }

    /** A connection was handed out to the scope; whether it was given back is not followed. */
    public void tookConnection() {
        connectionTaken = true;
    }

    /** SQL was executed that belongs to the application, reading or writing. */
    public void usedDatabase() {
        databaseUsed = true;
    }

    /**
     * SQL was read in a transaction.
     *
     * @param transactionStart the generation at the start of that transaction: a snapshot taken then must not pass for newer
     */
    public void readIn(long transactionStart) {
        goodFor = Math.min(goodFor, transactionStart);
    }

    /** A table that is not whitelisted was written. */
    public void wrote() {
        if (!wrote) {
            wrote = true;
            if (onFirstWrite != null) {
                onFirstWrite.run();
            }
        }
    }

    /** A JDBC call of the application threw. */
    public void databaseFailed() {
        databaseFailed = true;
    }

    /** What was read depends on the database's clock. */
    public void readClock() {
        clockRead = true;
    }

    /** The generation that the page is good for: the oldest state that may stand in it. */
    public long goodFor() {
        return goodFor;
    }

    public long startNanos() {
        return startNanos;
    }

    public long sinceBumpNanos() {
        return sinceBumpNanos;
    }

    /** Whether the scope may hold a connection, with or without having used it. */
    public boolean mayHoldConnection() {
        return connectionTaken || databaseUsed;
    }

    public boolean isDatabaseUsed() {
        return databaseUsed;
    }

    public boolean hasWritten() {
        return wrote;
    }

    public boolean isDatabaseFailed() {
        return databaseFailed;
    }

    public boolean isClockRead() {
        return clockRead;
    }
}
