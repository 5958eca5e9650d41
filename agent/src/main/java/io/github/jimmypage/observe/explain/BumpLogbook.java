package io.github.jimmypage.observe.explain;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WriteOrigin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last bumps, each with what caused it. Thread-safe. */
public final class BumpLogbook implements Generation.Listener {
    private final PageCache cache;
    private final Ring<ExplainedBump> bumps;
    private final boolean keeping;

    /** @param entries how many are kept; 0 for none */
    public BumpLogbook(PageCache cache, int entries) {
        this.cache = cache;
        bumps = new Ring<>(entries);
        keeping = entries > 0;
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (!keeping) {
            return;
        }
        bumps.add(new Noted(
                System.currentTimeMillis(), generation, cause, tables, origin, cache.pagesOf(generation - 1)));
    }

    /** What is kept of a bump: the rest is made when somebody asks, since the thread that writes is waiting. */
    private record Noted(
            long epochMillis,
            long generation,
            BumpCause cause,
            Set<String> tables,
            @Nullable WriteOrigin origin,
            long pagesStale)
            implements Ring.Entry<ExplainedBump> {
        @Override
        public ExplainedBump numbered(long sequence) {
            return new ExplainedBump(
                    sequence,
                    epochMillis,
                    generation,
                    cause.label(),
                    new TreeSet<>(tables),
                    origin == null ? null : origin.statement(),
                    origin == null ? 0 : origin.more(),
                    origin == null ? null : origin.line(),
                    pagesStale);
        }
    }

    /**
     * Bumps that were noted after the given one.
     *
     * @param sequence of the last that is known; 0 for none
     * @return newest last; the oldest may have gone from the book already
     */
    public List<ExplainedBump> since(long sequence) {
        return bumps.since(sequence);
    }

    /** The sequence of the newest bump; 0 when none was noted. */
    public long last() {
        return bumps.last();
    }
}
