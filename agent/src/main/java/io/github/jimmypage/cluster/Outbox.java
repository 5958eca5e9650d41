package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bumps of this node that the others have still to be told. Those that wait together become one; what could not be told stays until
 * it can be. Of a bounded size; thread-safe.
 */
final class Outbox {
    /** Beyond this many tables it is "any table". */
    private static final int MAX_TABLES = 100;

    private static final Set<String> ANY_TABLE = Set.of("*");

    /** Who is left out is not known to the other nodes, and has his pages rendered there. */
    private static final int MAX_WRITERS = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Ticker ticker;
    private final Consequence overdueChanged;
    private final Set<String> waiting = new HashSet<>();
    /** In the place of all that stands in {@link #waiting}: any table. */
    private boolean everything;
    /** There was not even the memory to wait for the lock: something was written, and it is not known what. */
    private volatile boolean unkept;

    private final Set<String> writers = new HashSet<>();
    /** Of all that waits. */
    private String mark = "";

    private final boolean strict;
    private @Nullable Position toAcknowledge;
    private long lastAsked;
    private long lastTold;
    /** The last bump that is not waited for any more by the thread that wrote. While it has not been told, bumps are overdue. */
    private long lastAbandoned;

    private boolean overdue;
    /** Bumps do not get through in time: nobody waits for them. */
    private boolean late;
    /** Until when the first of those that wait has to be told to be well in time. */
    private long dueNanos;

    /** Hears whether bumps are overdue, with the lock held. */
    interface Consequence {
        void overdue(boolean is);
    }

    /** @param strict whether bumps are to be acknowledged */
    Outbox(Ticker ticker, Consequence overdueChanged, boolean strict) {
        this.ticker = ticker;
        this.overdueChanged = overdueChanged;
        this.strict = strict;
    }

    /**
     * What is told at once.
     *
     * @param upTo the last of the bumps in it
     * @param heard up to where the others' bumps are to be acknowledged; null for nothing to say
     * @param dueNanos until when it is well in time
     */
    record Batch(long upTo, News news, @Nullable Position heard, long dueNanos) {
        boolean tellsNews() {
            return !news.tables().isEmpty() || !news.writers().isEmpty();
        }
    }

    /**
     * Has a bump told, and waits until it was or the time is over. While bumps do not get through in time nobody waits: one more would
     * not either. An interrupt is kept for the caller, and changes nothing here.
     *
     * @param mark where everybody who wrote this brings which cookie; empty where that is not certain
     * @return which bump it is, as they are counted here, if it was told; -1 if it is overdue
     */
    long tell(Set<String> tables, String mark, long mostNanos) {
        lockWithNews();
        try {
            due(ticker.nanos() + mostNanos / 4 * 3);
            joins(mark);
            keep(tables);
            long mine = ++lastAsked;
            try {
                changed.signalAll();
                awaitTold(mine, mostNanos);
            } finally {
                if (lastTold < mine) {
                    abandon(mine);
                }
            }
            return lastTold < mine ? -1 : mine;
        } finally {
            lock.unlock();
        }
    }

    private void awaitTold(long mine, long mostNanos) {
        boolean interrupted = false;
        long left = mostNanos;
        try {
            while (lastTold < mine && !late && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waiting for a lock takes memory. */
    private void lockWithNews() {
        try {
            lock.lock();
        } catch (Throwable noRoom) {
            unkept = true;
            throw noRoom;
        }
    }

    /** What cannot be kept, for want of memory it may be, is any table: that takes none to say. */
    private void keep(Set<String> tables) {
        boolean before = everything;
        everything = true;
        try {
            if (!before && !tables.isEmpty()) {
                waiting.addAll(tables);
                everything = waiting.size() > MAX_TABLES;
            }
        } catch (Throwable noRoom) {
            // Everything stands for it.
            return;
        } finally {
            if (everything) {
                waiting.clear();
            }
        }
    }

    /** To be called before tables are added: what is not certain of all of them is not certain of what they become together. */
    private void joins(String another) {
        boolean certain = !late && ((waiting.isEmpty() && !everything) || mark.equals(another));
        mark = certain ? another : "";
    }

    private void abandon(long bump) {
        lastAbandoned = Math.max(lastAbandoned, bump);
        late = true;
        // When it is told at last, the writer's cookie may be over.
        mark = "";
        if (!overdue) {
            overdue = true;
            overdueChanged.overdue(true);
        }
        changed.signalAll();
    }

    /** Has to be called before the bump waits. */
    private void due(long nanos) {
        if ((waiting.isEmpty() && !everything) || nanos - dueNanos < 0) {
            dueNanos = nanos;
        }
    }

    /** Has the others told of a client of whose writes all was given to be told before. Waits for nothing. */
    void tellWriter(String cookie) {
        lock.lock();
        try {
            if (writers.size() < MAX_WRITERS) {
                writers.add(cookie);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Has the others told that this node has heard of everything up to there. Waits for nothing; the newest is said for all. */
    void acknowledge(Position heard) {
        lock.lock();
        try {
            toAcknowledge = heard;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean nothingWaits() {
        return waiting.isEmpty() && !everything && !unkept && writers.isEmpty() && toAcknowledge == null;
    }

    /** Takes all that waits, after waiting for the first; null when none came in time. What was taken has to be {@link #told} or {@link #putBack}. */
    @Nullable
    Batch take(long mostNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = mostNanos;
            while (nothingWaits() && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (nothingWaits()) {
                return null;
            }
            if (unkept) {
                everything = true;
                unkept = false;
                mark = "";
            }
            // Nothing is cleared before it stands in what is handed out.
            Set<String> tables = everything ? ANY_TABLE : Set.copyOf(waiting);
            boolean acknowledged = strict && !tables.isEmpty();
            News news = new News(tables, Set.copyOf(writers), acknowledged, tables.isEmpty() ? "" : mark);
            Batch batch = new Batch(lastAsked, news, toAcknowledge, dueNanos);
            waiting.clear();
            everything = false;
            writers.clear();
            toAcknowledge = null;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** The others know. */
    void told(Batch batch) {
        lock.lock();
        try {
            lastTold = Math.max(lastTold, batch.upTo());
            // Not because one got through: else the next that has to wait would be overdue at once, where the server
            // is slow. But where writes leave no gap, some always wait.
            if (lastTold == lastAsked || isInTime(batch)) {
                late = false;
            }
            if (overdue && lastTold >= lastAbandoned) {
                overdue = false;
                overdueChanged.overdue(false);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isInTime(Batch batch) {
        return !batch.news().tables().isEmpty() && ticker.nanos() - batch.dueNanos() < 0;
    }

    /** Whether nobody waits, because bumps do not get through in time. */
    boolean isLate() {
        lock.lock();
        try {
            return late;
        } finally {
            lock.unlock();
        }
    }

    /** It is not known whether the others know: they are told again. */
    void putBack(Batch batch) {
        boolean tellsOfTables = !batch.news().tables().isEmpty();
        lockWithNews();
        try {
            if (tellsOfTables) {
                due(batch.dueNanos());
                joins(batch.news().mark());
                keep(batch.news().tables());
            }
            writers.addAll(batch.news().writers());
        } finally {
            lock.unlock();
        }
    }

    /** Bumps that the others have not been told, as far as is known. */
    long pending() {
        lock.lock();
        try {
            return lastAsked - lastTold + (unkept ? 1 : 0);
        } finally {
            lock.unlock();
        }
    }
}
