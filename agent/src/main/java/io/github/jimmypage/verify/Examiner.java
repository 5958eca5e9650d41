package io.github.jimmypage.verify;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.Mode;
import io.github.jimmypage.log.OnceLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks at answers that differ, a moment after they were found, and says from time to time what came of it. Run by one thread that
 * premain made.
 *
 * <p>The moment is for writes that were being committed: between a commit in the database and the agent's hearing of it a page may
 * show the new row and count as one of the old state. If the generation has moved by then, nothing is proven.
 */
public final class Examiner implements Runnable {
    static final long MOMENT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_WAITING = 32;
    private static final int MOST_OF_A_PATH = 2;
    private static final long MOST_BYTES = 8 << 20;
    private static final int MOST_TOLD = 20;
    private static final int MOST_SLOW = 100;

    private final PageCache cache;
    private final Logger log;
    private final OnceLog slow;
    private final Deque<Case> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private volatile VerifyPolicy policy;
    private final VerdictCounts counts = new VerdictCounts();
    private volatile PathRecords records;
    private @Nullable Examination examination;
    private @Nullable Ended ended;
    private long reportedNanos;
    private int told;
    private boolean failureSaid;
    private volatile @Nullable Thread thread;

    /** Rules under which pages were compared until then. */
    private record Ended(VerifyPolicy rules, long nanos) {}

    Examiner(PageCache cache, VerifyPolicy policy, Logger log) {
        this.cache = cache;
        this.log = log;
        this.slow = new OnceLog(log, MOST_SLOW);
        this.policy = policy;
        this.records = Verification.newRecords(counts);
        this.reportedNanos = cache.ticker().nanos();
    }

    VerdictCounts counts() {
        return counts;
    }

    PathRecords records() {
        return records;
    }

    /** Takes a case, if there is room for it, and for another one of its path: a page that never stays the same must not hide others. */
    boolean add(Case found) {
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING
                    || waitingBytes + found.bytes() > MOST_BYTES
                    || waitingOf(found.path()) >= MOST_OF_A_PATH) {
                return false;
            }
            waiting.add(found);
            waitingBytes += found.bytes();
        }
        wake();
        return true;
    }

    private int waitingOf(String path) {
        int number = 0;
        for (Case other : waiting) {
            number += other.path().equals(path) ? 1 : 0;
        }
        return number;
    }

    /** Forgets the cases of one path that nobody has looked at yet. */
    void drop(String path) {
        synchronized (waiting) {
            for (Iterator<Case> cases = waiting.iterator(); cases.hasNext(); ) {
                Case next = cases.next();
                if (next.path().equals(path)) {
                    cases.remove();
                    waitingBytes -= next.bytes();
                }
            }
        }
    }

    /** Takes over changed settings. What was found under others is told before. */
    void reconfigure(VerifyPolicy changed) {
        synchronized (waiting) {
            VerifyPolicy before = policy;
            policy = changed;
            boolean masksOthers = !changed.ignored().equals(before.ignored());
            if (changed.mode() != before.mode() || masksOthers) {
                ended = ended == null ? new Ended(before, cache.ticker().nanos()) : ended;
                if (masksOthers) {
                    waiting.clear();
                    waitingBytes = 0;
                }
            }
        }
        wake();
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long nanos = turn();
                if (nanos == Long.MAX_VALUE) {
                    LockSupport.park(this);
                } else if (nanos > 0) {
                    LockSupport.parkNanos(this, nanos);
                }
            } catch (Throwable failure) {
                sayFailed(failure);
                LockSupport.parkNanos(this, MOMENT_NANOS);
            }
        }
    }

    private void sayFailed(Throwable failure) {
        if (!failureSaid) {
            failureSaid = true;
            try {
                log.warn("two answers could not be compared; this is said once, please report it", failure);
            } catch (Throwable noRoom) {
                // Nobody can be told.
            }
        }
    }

    /** Does what is due, and tells for how long there is nothing to do, in nanoseconds. */
    long turn() {
        long now = cache.ticker().nanos();
        Ended over;
        Case next;
        synchronized (waiting) {
            over = ended;
            next = waiting.peek();
            if (over != null && (next == null || next.foundNanos() - over.nanos() > 0)) {
                ended = null;
                next = null;
            } else if (next != null && now - next.foundNanos() >= MOMENT_NANOS) {
                waiting.remove();
                waitingBytes -= next.bytes();
            } else if (next != null) {
                return Math.min(nanosToReport(now), Math.max(1, next.foundNanos() + MOMENT_NANOS - now));
            }
        }
        if (next != null) {
            examine(next, over == null ? policy : over.rules());
            return 0;
        }
        if (over != null) {
            PathRecords past = records;
            records = Verification.newRecords(counts);
            report(past, over.rules());
            return 0;
        }
        return nanosToReport(now);
    }

    private long nanosToReport(long now) {
        long period = policy.report().toNanos();
        if (period == 0 || !policy.compares()) {
            reportedNanos = now;
            return Long.MAX_VALUE;
        }
        long left = period - (now - reportedNanos);
        if (left <= 0) {
            report(records, policy);
            return 0;
        }
        return left;
    }

    private void report(PathRecords past, VerifyPolicy rules) {
        reportedNanos = cache.ticker().nanos();
        told = 0;
        if (past.hasChanged() || rules.mode() == Mode.VERIFY) {
            int quarantined = rules.mode() == Mode.ON ? cache.quarantine().size() : 0;
            log.info("verify: {}", Report.of(past.snapshots(), rules.mode(), quarantined));
        }
    }

    private void examine(Case found, VerifyPolicy rules) {
        if (cache.isContextRemoved(found.wouldBe().key().context())) {
            // Nobody has these pages any more, and the application that comes next is another one.
            return;
        }
        boolean moved = found.part() != Part.EFFECT
                && cache.generation().current() != found.page().generation();
        if (moved || !cache.isConfirmed()) {
            records.of(found.path()).undecided();
            return;
        }
        Examination present = examination;
        if (present == null || !present.ignores(policy.ignored())) {
            present = new Examination(policy.ignored(), slow);
            examination = present;
        }
        Mismatch looked = present.of(found, System.currentTimeMillis());
        if (looked == null) {
            if (found.rendered().body() == null) {
                // What differed is masked, and of the rest there is no copy.
                records.of(found.path()).undecided();
            } else {
                records.of(found.path()).same();
            }
            return;
        }
        Mismatch mismatch = isDeclaredShared(found) ? looked.withoutText() : looked;
        boolean news = records.ofDifferent(found.path()).different(mismatch);
        boolean held = rules.mode() == Mode.ON && rules.quarantines() && hold(found, mismatch);
        if ((news || held) && told++ < MOST_TOLD) {
            log.warn(
                    "{} came out differently though nothing was written: {} ({}){}{}",
                    found.path(),
                    mismatch.words(),
                    mismatch.place(),
                    held ? "; its pages are not kept until it is released" : "",
                    mismatch.excerpt());
        }
    }

    /**
     * Declared to be one page for all, it may be somebody's all the same: that is what is found here. What was declared when the page
     * was rendered counts as much as what is declared now.
     */
    private boolean isDeclaredShared(Case found) {
        return found.declaredShared() || cache.policy().identity().isShared(found.path());
    }

    /** Puts the path into quarantine, unless its web application was stopped since the case was found. */
    private boolean hold(Case found, Mismatch mismatch) {
        return cache.quarantine().add(found.wouldBe().key().context(), found.path(), mismatch.words());
    }
}
