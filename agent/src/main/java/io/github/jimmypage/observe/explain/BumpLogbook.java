package io.github.jimmypage.observe.explain;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WriteOrigin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last bumps, each with what caused it. Thread-safe. */
public final class BumpLogbook implements Generation.Listener {
    private final Ring<ExplainedBump> bumps;
    private final boolean keeping;

    /** @param entries how many are kept; 0 for none */
    public BumpLogbook(int entries) {
        bumps = new Ring<>(entries);
        keeping = entries > 0;
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (!keeping) {
            return;
        }
        long now = System.currentTimeMillis();
        WriteOrigin known = origin == null ? new WriteOrigin(null, null, 0) : origin;
        bumps.add(new Ring.Entry<>() {
            @Override
            public ExplainedBump numbered(long sequence) {
                return new ExplainedBump(
                        sequence,
                        now,
                        generation,
                        cause.label(),
                        new TreeSet<>(tables),
                        known.statement(),
                        known.more(),
                        known.line(),
                        0);
            }
        });
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
