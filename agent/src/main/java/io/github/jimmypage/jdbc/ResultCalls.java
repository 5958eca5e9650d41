package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Result sets: some engines complete a statement in autocommit only when its results are closed or exhausted (Derby, SQLite), and
 * some drivers change rows through them without a statement (HSQLDB, Derby). Thread-safe.
 */
final class ResultCalls {
    private final Memory memory;
    private final Effects effects;

    ResultCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    void closeEntered(Object closed) {
        if (memory.leftOpen.get() > 0 && (closed instanceof ResultSet || closed instanceof Statement)) {
            Effects.frames().push(Frames.RESULTS, Bridge.CLOSE, closed, null, null);
        }
    }

    void closeLeft(Object closed, @Nullable Throwable thrown) {
        Frames stack = Effects.frames();
        if (stack.isEmpty() || !stack.unwindTo(Frames.RESULTS, closed)) {
            return;
        }
        try {
            StatementState state = closed instanceof ResultSet
                    ? statementOf(closed, stack)
                    : memory.statements.get(closed, stack.probe);
            if (state != null) {
                effects.completed(state, stack);
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    void exhausted(Object results) {
        if (memory.leftOpen.get() == 0 || !(results instanceof ResultSet)) {
            return;
        }
        Frames stack = Effects.frames();
        StatementState state = statementOf(results, stack);
        if (state == null) {
            return;
        }
        if (!stack.isEmpty()) {
            effects.completed(state, stack);
            return;
        }
        stack.begins();
        try {
            effects.completed(state, stack);
            effects.apply(stack);
        } finally {
            stack.ends();
        }
    }

    private @Nullable StatementState statementOf(Object results, Frames stack) {
        OpenResults open = memory.results.get(results, stack.probe);
        return open == null ? null : open.statement();
    }

    void changeEntered(Object results) {
        if (results instanceof ResultSet) {
            Effects.frames().push(Frames.STATEMENT, Bridge.CHANGE_ROW, results, null, null);
        }
    }

    /** H2 and PostgreSQL change rows by statements of their own, which are seen; these count and not the call around them. */
    void changeLeft(Object results, @Nullable Throwable thrown) {
        Frames stack = Effects.frames();
        if (!(results instanceof ResultSet) || !stack.unwindTo(Frames.STATEMENT, results)) {
            return;
        }
        try {
            if (stack.isLeaf()) {
                OpenResults open = memory.results.get(results, stack.probe);
                if (open == null) {
                    effects.stray(results, Effects.UNSEEN, stack);
                } else {
                    effects.executed(open.statement(), open.change(), thrown == null, true, stack);
                }
            }
        } finally {
            effects.left(stack, thrown);
        }
    }
}
