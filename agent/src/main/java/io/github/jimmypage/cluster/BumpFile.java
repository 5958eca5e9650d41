package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.SeldomLog;
import java.io.File;
import java.util.Set;
import org.slf4j.Logger;

/**
 * Bumps when a file is touched, made, replaced or written to: a program that writes past this JVM says so by {@code touch}. To be run by
 * a thread of its own, made in premain.
 *
 * <p>A file system's clock may stand still for some milliseconds, on some for two seconds: a file that is touched again within that time
 * looks as it did. So each change is followed by one more bump, after the longest of such times.
 */
public final class BumpFile implements Runnable {
    private static final Logger LOG = Log.of(BumpFile.class);
    private static final long LOOK_MILLIS = 500;
    private static final long CLOCK_STEP_NANOS = 2_500_000_000L;
    private static final Set<String> ANY_TABLE = Set.of("*");
    private static final WriteOrigin TOUCHED = WriteOrigin.of("jimmypage.bump.file was touched");

    private static final long NANOS_BETWEEN_LINES = 60_000_000_000L;

    private final SeldomLog touches = new SeldomLog(LOG, NANOS_BETWEEN_LINES);
    private final SeldomLog failures = new SeldomLog(LOG, NANOS_BETWEEN_LINES);
    private final File file;
    private final PageCache cache;
    private FileLook seen;
    private boolean unsure;
    private long changedNanos;

    /** Takes the file as it is now for what is known already. */
    public BumpFile(File file, PageCache cache) {
        this.file = file.getAbsoluteFile();
        this.cache = cache;
        this.seen = FileLook.at(this.file, false);
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                lookSafely();
            }
        } catch (InterruptedException end) {
            LOG.debug("{} is no longer looked at", file);
        }
    }

    /** A look that failed is made again: what was not seen is seen then, and what could not be told is told then. */
    void lookSafely() {
        try {
            look();
        } catch (Throwable failure) {
            failures.warn(
                    cache.ticker().nanos(),
                    "jimmypage.bump.file could not be looked at, which is tried again",
                    failure);
        }
    }

    /** Looks once. Not thread-safe. */
    void look() {
        // Nothing is kept before the first request, and what asks the file system for more must not be woken before.
        FileLook now = FileLook.at(file, cache.findings() != null);
        long nanos = cache.ticker().nanos();
        if (!now.isAsBefore(seen)) {
            // First the bump: where it fails, the file still looks changed next time.
            if (now.exists()) {
                cache.generation().bump(BumpCause.OUTSIDE, ANY_TABLE, TOUCHED);
            }
            seen = now;
            unsure = now.exists();
            changedNanos = nanos;
            if (now.exists()) {
                touches.info(nanos, "{} was touched: every page is stale", file);
            }
        } else if (unsure && nanos - changedNanos >= CLOCK_STEP_NANOS) {
            cache.generation().bump(BumpCause.OUTSIDE, ANY_TABLE, TOUCHED);
            seen = now;
            unsure = false;
        } else {
            seen = now;
        }
    }
}
