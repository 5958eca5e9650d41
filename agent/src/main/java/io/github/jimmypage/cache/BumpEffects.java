package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of bumps: of each table, how many pages were rendered anew after its writes, and how many of those had changed. A table whose
 * writes change no page makes pages stale for nothing.
 *
 * <p>A table is held guilty of every change that it could have caused, and no change is explained away by the writes of another table:
 * one whose writes are seen by nobody but for those that come together with others' would be whitelisted, and its pages frozen.
 * That a page stayed as it was counts only where the table was certainly written in between.
 *
 * <p>Bounded in tables, write sets and names. Not thread-safe: {@link Generation} calls it under its own lock. A bump that comes with
 * the same set as one before allocates nothing.
 */
final class BumpEffects {
    private static final int MAX_TABLES = 200;
    private static final int MAX_SETS = 400;
    private static final int MAX_TABLES_OF_A_SET = 16;
    private static final int MAX_NAME = 200;
    private static final int PLACES = 64;

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Set<String>, WriteSets> sets = new HashMap<>();
    private final @Nullable WriteSets[] places = new WriteSets[PLACES];
    private long writes;
    private long renders;
    private long changedRenders;

    /** A set of tables as they are written together, in the object that came last. */
    private static final class WriteSets {
        private Set<String> latest;
        private final Table[] tables;
        private long bumps;

        WriteSets(Set<String> latest, Table[] tables) {
            this.latest = latest;
            this.tables = tables;
        }
    }

    /** One table and the last generations that its writes began. */
    private static final class Table {
        private static final int KEPT = 16;

        private final long[] generations = new long[KEPT];
        private int next;
        private long bumps;
        private long touched;
        private long touchedNanos;
        private long same;
        private long changed;
        private long alone;

        void bumped(long generation, long nowNanos) {
            generations[next] = generation;
            next = (next + 1) % KEPT;
            bumps++;
            touched(generation, nowNanos);
        }

        void touched(long generation, long nowNanos) {
            touched = generation;
            touchedNanos = nowNanos;
        }

        /** Whether it is known to have been written after the one generation and up to the other. */
        boolean isWrittenBetween(long after, long upTo) {
            if (generations[(next + KEPT - 1) % KEPT] <= after) {
                return false;
            }
            for (long generation : generations) {
                if (generation > after && generation <= upTo) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The generation is about to move. */
    void bumped(long generation, BumpCause cause, Set<String> written, long nowNanos) {
        switch (cause) {
            case COMMIT, ROLLBACK, DDL, UNKNOWN -> written(generation, written, nowNanos);
            // What they stand for is no write, or one of another program, or was counted when the scope wrote.
            case EXIT, CONTEXT, OUTSIDE, CLUSTER, OPERATOR -> {}
        }
    }

    private void written(long generation, Set<String> written, long nowNanos) {
        writes++;
        WriteSets of = writeSet(written);
        of.bumps++;
        for (Table table : of.tables) {
            table.bumped(generation, nowNanos);
        }
    }

    @SuppressWarnings(
            "ReferenceEquality") // the same statements bring the same object, and comparing contents costs more
    private WriteSets writeSet(Set<String> written) {
        int place = System.identityHashCode(written) & (PLACES - 1);
        WriteSets known = places[place];
        if (known != null && known.latest == written) {
            return known;
        }
        WriteSets found = sets.get(written);
        if (found == null) {
            found = new WriteSets(written, tables(written));
            if (sets.size() < MAX_SETS && written.size() <= MAX_TABLES_OF_A_SET) {
                sets.put(written, found);
            }
        }
        found.latest = written;
        places[place] = found;
        return found;
    }

    private Table[] tables(Set<String> written) {
        List<Table> found = new ArrayList<>(written.size());
        for (String name : written) {
            Table table = tables.get(name);
            if (table == null && tables.size() < MAX_TABLES && name.length() <= MAX_NAME) {
                table = new Table();
                tables.put(name, table);
            }
            if (table != null) {
                found.add(table);
            }
        }
        return found.toArray(new Table[0]);
    }

    /**
     * A request that wrote has ended: caches of the application were emptied meanwhile, and what changes now was caused by the writes
     * since it began.
     */
    void ended(long startGeneration, long generation, long nowNanos) {
        for (Table table : tables.values()) {
            if (table.touched > startGeneration) {
                table.touched(generation, nowNanos);
            }
        }
    }

    /**
     * A page was rendered in the place of an earlier one.
     *
     * @param earlier generation that that one was good for
     * @param later generation that it is good for itself
     * @param sinceNanos writes after this time may show in the later one alone
     */
    void rendered(long earlier, long later, long sinceNanos, boolean changed) {
        if (later > earlier) {
            renders++;
            changedRenders += changed ? 1 : 0;
        }
        for (Table table : tables.values()) {
            if (changed) {
                if (table.touched > earlier || (table.bumps > 0 && table.touchedNanos - sinceNanos > 0)) {
                    table.changed++;
                }
            } else if (table.isWrittenBetween(earlier, later)) {
                table.same++;
            }
        }
    }

    /** A page was rendered of which no earlier one is there: nobody knows whether the writes until now changed it. */
    void renderedAlone() {
        for (Table table : tables.values()) {
            if (table.bumps > 0) {
                table.alone++;
            }
        }
    }

    BumpFindings findings() {
        List<BumpFindings.OfTable> ofTables = new ArrayList<>(tables.size());
        tables.forEach((name, table) -> ofTables.add(
                new BumpFindings.OfTable(name, table.bumps, table.same + table.changed, table.changed, table.alone)));
        List<BumpFindings.OfSet> ofSets = new ArrayList<>(sets.size());
        sets.forEach((names, set) -> ofSets.add(new BumpFindings.OfSet(names, set.bumps)));
        return new BumpFindings(writes, renders, changedRenders, ofTables, ofSets);
    }
}
