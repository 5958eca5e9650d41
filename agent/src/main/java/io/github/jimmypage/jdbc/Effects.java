package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.DatabaseWatch;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.StatementKind;
import io.github.jimmypage.sql.TableWhitelist;
import io.github.jimmypage.sql.TransactionControl;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JDBC call that is over comes to: for its transaction, for the page that is being rendered, for the generation. Thread-safe. */
final class Effects {
    /** What a statement may do whose text is not known. */
    static final SqlAnalysis UNSEEN = new SqlAnalysis(
            StatementKind.UNKNOWN,
            Set.of(SqlAnalysis.ANY_TABLE),
            Set.of(),
            List.of("the text of this statement was not seen"),
            TransactionControl.NONE,
            true,
            true,
            null);

    private static final ThreadLocal<Frames> FRAMES = new ThreadLocal<>() {
        @Override
        protected Frames initialValue() {
            return new Frames();
        }
    };

    private final Generation generation;
    private final SqlAnalyzer analyzer;
    private final Memory memory;
    private final WorkElsewhere elsewhere;
    private final boolean explained;
    private volatile boolean lines;
    private volatile TableWhitelist whitelist;

    Effects(
            Generation generation,
            SqlAnalyzer analyzer,
            Memory memory,
            WorkElsewhere elsewhere,
            TableWhitelist whitelist,
            boolean explained,
            boolean lines) {
        this.explained = explained;
        this.lines = lines;
        this.generation = generation;
        this.elsewhere = elsewhere;
        this.analyzer = analyzer;
        this.memory = memory;
        this.whitelist = whitelist;
    }

    /** The calls that are running on this thread. */
    static Frames frames() {
        return FRAMES.get();
    }

    void whitelist(TableWhitelist changed) {
        whitelist = changed;
    }

    void lines(boolean changed) {
        lines = changed;
    }

    SqlAnalysis analyze(String sql, Dialect dialect) {
        return analyzer.analyze(sql, dialect);
    }

    /**
     * A statement of this transaction is about to be executed. What it reads is as old as the transaction, which another thread may have
     * ended when it returns.
     */
    void starts(TransactionState transaction) {
        transaction.statementStarts(generation.current());
        DatabaseWatch watch = elsewhere.ofThisThread();
        if (watch != null) {
            watch.readIn(transaction.readGeneration());
        }
    }

    /** A statement of this transaction returned or threw. What a driver does inside an {@code XAResource} is no statement. */
    TransactionState.Effect executed(
            TransactionState transaction, SqlAnalysis analysis, boolean returned, boolean resultsOpen, Frames stack) {
        if (stack.isInside(Frames.BRANCH)) {
            return TransactionState.Effect.NONE;
        }
        writes(analysis, stack);
        DatabaseWatch watch = elsewhere.ofThisThread();
        long readGeneration = watch == null ? Long.MAX_VALUE : transaction.readGeneration();
        TransactionState.Effect effect = transaction.executed(analysis, returned, resultsOpen, whitelist, stack.bumps);
        if (watch != null) {
            if (whitelist.coversAll(analysis)) {
                watch.usedWhitelisted();
            } else {
                watch.usedDatabase();
            }
            watch.readIn(readGeneration);
            if (effect != TransactionState.Effect.NONE) {
                watch.wrote();
            }
            if (analysis.readsClock()) {
                watch.readClock();
            }
        }
        return effect;
    }

    /** The same for a statement, which remembers what it left open. */
    TransactionState.Effect executed(
            StatementState state, SqlAnalysis analysis, boolean returned, boolean resultsOpen, Frames stack) {
        TransactionState.Effect effect = executed(state.transaction(), analysis, returned, resultsOpen, stack);
        if (effect == TransactionState.Effect.LEFT_OPEN) {
            WriteSet writes = new WriteSet();
            writes.add(analysis, whitelist, stack.bumps);
            WriteSet before = state.leftOpen();
            if (before == null) {
                memory.leftOpen.incrementAndGet();
            } else {
                writes.addAll(before);
            }
            state.leftOpen(writes);
        }
        return effect;
    }

    /** The results that a statement left open are closed, exhausted, or given up for the next execution. */
    void completed(StatementState state, Frames stack) {
        WriteSet writes = state.leftOpen();
        if (writes != null) {
            state.leftOpen(null);
            memory.leftOpen.decrementAndGet();
            state.transaction().completed(writes, stack.bumps);
        }
    }

    void copyBegun(OpenCopy copy, Frames stack) {
        writes(copy.analysis(), stack);
        copy.transaction().copyBegun(copy.analysis(), whitelist, stack.bumps);
    }

    /** Where it comes from is looked for when it turns out to be a write that counts. */
    private void writes(SqlAnalysis analysis, Frames stack) {
        if (explained && analysis.mayWrite()) {
            stack.bumps.writes(stack.outermost(), lines);
        }
    }

    /** Who hears what this thread does; null for nobody. */
    @Nullable
    DatabaseWatch watch() {
        return elsewhere.ofThisThread();
    }

    /** A connection was handed out on this thread. */
    void connected() {
        DatabaseWatch watch = watch();
        if (watch != null) {
            watch.tookConnection();
        }
    }

    /** Something wrote, and its connection is not known. */
    void stray(Object writer, SqlAnalysis analysis, Frames stack) {
        if (stack.isInside(Frames.BRANCH)) {
            return;
        }
        writes(analysis, stack);
        WriteSet writes = new WriteSet();
        if (writes.add(analysis, whitelist, stack.bumps)) {
            memory.strays.happened(writer, writes, stack.bumps, elsewhere.ofThisThread());
        }
    }

    /** The top call is left; with the outermost, bumps happen. */
    void left(Frames stack, @Nullable Throwable thrown) {
        stack.pop();
        if (!stack.isEmpty()) {
            return;
        }
        try {
            apply(stack);
        } finally {
            stack.ends();
        }
        stack.bumps.callEnds();
        if (thrown != null) {
            DatabaseWatch watch = elsewhere.ofThisThread();
            if (watch != null) {
                watch.databaseFailed();
            }
        }
    }

    void apply(Frames stack) {
        if (!stack.bumps.isEmpty()) {
            stack.bumps.apply(generation);
        }
    }
}
