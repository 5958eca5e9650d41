package io.github.jimmypage.sql;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Analyses by text and dialect: a table of a fixed number of slots in small groups; a newcomer takes the place of the group's
 * one that was not asked for since the last newcomer. Thread-safe without locks: a slot is replaced as a whole, and a lost
 * update costs one more analysis.
 *
 * <p>A general cache would do as well, but this package has no dependency, and the path of a hit must not allocate.
 */
final class AnalysisCache {
    /** Fewer, and some groups overflow long before the table is full, so that their texts are analysed each time. */
    private static final int WAYS = 8;

    private final AtomicReferenceArray<@Nullable Entry> slots;
    private final int mask;

    AnalysisCache(int entries) {
        int groups = 1;
        while (groups * WAYS < entries && groups < 1 << 24) {
            groups <<= 1;
        }
        // rounding up would keep more than was asked for
        if (groups > 1 && groups * WAYS > entries) {
            groups >>= 1;
        }
        mask = groups - 1;
        slots = new AtomicReferenceArray<>(entries <= 0 ? 0 : groups * WAYS);
    }

    @Nullable
    SqlAnalysis get(String text, Dialect dialect) {
        if (slots.length() == 0) {
            return null;
        }
        int hash = hash(text, dialect);
        int first = (hash & mask) * WAYS;
        for (int i = first; i < first + WAYS; i++) {
            Entry entry = slots.get(i);
            if (entry != null && entry.is(text, dialect)) {
                if (!entry.asked) {
                    // Only when it changes: threads that ask for the same text must not take the line from each other.
                    entry.asked = true;
                }
                return entry.analysis;
            }
        }
        return null;
    }

    void put(String text, Dialect dialect, SqlAnalysis analysis) {
        if (slots.length() == 0) {
            return;
        }
        int hash = hash(text, dialect);
        int first = (hash & mask) * WAYS;
        int victim = first + (hash >>> 29);
        for (int i = first; i < first + WAYS; i++) {
            Entry entry = slots.get(i);
            if (entry == null || entry.is(text, dialect)) {
                victim = i;
                break;
            }
            if (!entry.asked) {
                victim = i;
            }
            entry.asked = false;
        }
        slots.set(victim, new Entry(text, dialect, analysis));
    }

    private static int hash(String text, Dialect dialect) {
        int hash = (text.hashCode() + dialect.settingName().hashCode()) * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private static final class Entry {
        private final String text;
        private final Dialect dialect;
        private final SqlAnalysis analysis;
        /** Racy on purpose: only a hint about who goes. */
        private boolean asked = true;

        Entry(String text, Dialect dialect, SqlAnalysis analysis) {
            this.text = text;
            this.dialect = dialect;
            this.analysis = analysis;
        }

        boolean is(String otherText, Dialect otherDialect) {
            return dialect == otherDialect && text.equals(otherText);
        }
    }
}
