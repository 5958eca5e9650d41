package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.TableWhitelist;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a transaction may have written and that are not whitelisted. Used by one thread at a time.
 *
 * <p>Holds one immutable set, and shares that of a statement as long as no other statement adds to it: the same statements are
 * executed again and again, and nothing is to be allocated for them. Remembers as well what the first write came from, for people.
 */
final class WriteSet {
    /** More names than this are "any table": a connection kept open for days must not collect names without end. */
    private static final int MAX_TABLES = 256;

    private static final Set<String> ANY = Set.of(SqlAnalysis.ANY_TABLE);

    private Set<String> tables = Set.of();
    private @Nullable WriteOrigin first;
    /** The JDBC calls that wrote first and last, and how many did after the first. */
    private long firstCall;

    private long lastCall;
    private long more;

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Adds what the statement may write; says whether there was anything to add. */
    boolean add(SqlAnalysis analysis, TableWhitelist whitelist, PendingBumps running) {
        if (!analysis.mayWrite()) {
            return false;
        }
        Set<String> counted = analysis.writes().isEmpty() ? ANY : whitelist.notCovered(analysis);
        if (counted.isEmpty()) {
            return false;
        }
        addAll(counted);
        came(running, analysis);
        return true;
    }

    /** The line of code is looked for where it is to be told: for the first write of a transaction. */
    private void came(PendingBumps running, SqlAnalysis analysis) {
        if (first == null) {
            comesFrom(running.origin(analysis), running.call());
        } else if (lastCall != running.call()) {
            lastCall = running.call();
            more++;
        }
    }

    /** Whatever wrote before, this is what it came from. */
    void comesFrom(@Nullable WriteOrigin origin, long call) {
        first = origin;
        firstCall = call;
        lastCall = call;
        more = 0;
    }

    /** What the first write came from; null when that is not known. */
    @Nullable
    WriteOrigin origin() {
        return first == null || more == 0 ? first : new WriteOrigin(first.statement(), first.line(), more);
    }

    void addAnyTable() {
        tables = ANY;
    }

    void addAll(WriteSet other) {
        addAll(other.tables);
        if (first == null) {
            first = other.first;
            firstCall = other.firstCall;
            lastCall = other.lastCall;
            more = other.more;
        } else if (firstCall == other.firstCall) {
            more = Math.max(more, other.more);
        } else if (other.first != null) {
            more += other.more + 1;
        }
    }

    private void addAll(Set<String> more) {
        if (tables.isEmpty()) {
            tables = more;
        } else if (tables != more && !tables.containsAll(more)) {
            Set<String> both = new TreeSet<>(tables);
            both.addAll(more);
            tables = both.size() > MAX_TABLES ? ANY : Set.copyOf(both);
        }
    }

    void clear() {
        tables = Set.of();
        first = null;
        more = 0;
    }

    /** The names; never changes afterwards. */
    Set<String> tables() {
        return tables;
    }
}
