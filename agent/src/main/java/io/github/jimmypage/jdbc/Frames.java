package io.github.jimmypage.jdbc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hooked JDBC calls that are running on one thread, outermost first.
 *
 * <p>Pools wrap drivers and call through, so that one write is seen several times. The stack tells which call is a leaf (no call
 * of its own family below it), what its inner call came to, and when the outermost is about to return. Used by one thread; forgets
 * every object of the application when it is empty.
 */
final class Frames {
    /** Families of calls; a leaf is told within its family. */
    static final int STATEMENT = 0;

    static final int PREPARE = 1;
    static final int CONNECTION = 2;
    static final int BRANCH = 3;
    static final int RESULTS = 4;

    final WeakIdentityMap.Probe probe = new WeakIdentityMap.Probe();
    final PendingBumps bumps = new PendingBumps();

    private @Nullable Object[] owners = new Object[8];
    private @Nullable Object[] details = new Object[8];
    private @Nullable StatementState[] states = new StatementState[8];
    private @Nullable TransactionState[] inner = new TransactionState[8];
    private int[] families = new int[8];
    private int[] operations = new int[8];
    private boolean[] hasInner = new boolean[8];
    private int depth;
    private boolean endedInBranch;

    /** Where the outermost call is counted as running; null while none is. */
    private @Nullable RunningCalls counted;

    /** For all threads, like the stacks themselves. */
    private static volatile @Nullable RunningCalls running;

    /** From now on outermost calls are counted here. */
    static void countBy(RunningCalls calls) {
        running = calls;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    /** @param detail the SQL text of the call, if it carries one */
    void push(int family, int operation, Object owner, @Nullable Object detail, @Nullable StatementState state) {
        if (depth == 0) {
            begins();
        }
        int around = enclosing(family, depth);
        if (around >= 0) {
            hasInner[around] = true;
        }
        if (depth == owners.length) {
            grow();
        }
        owners[depth] = owner;
        details[depth] = detail;
        states[depth] = state;
        families[depth] = family;
        operations[depth] = operation;
        hasInner[depth] = false;
        depth++;
    }

    /** An outermost call is about to be executed. */
    void begins() {
        RunningCalls calls = running;
        if (calls != null && counted == null) {
            counted = calls;
            calls.begins();
        }
    }

    /** The outermost call is over, and what it wrote has bumped. One that is never seen to be over stays counted. */
    void ends() {
        RunningCalls calls = counted;
        if (calls != null) {
            counted = null;
            calls.ends();
        }
    }

    private void grow() {
        int size = depth * 2;
        owners = Arrays.copyOf(owners, size);
        details = Arrays.copyOf(details, size);
        states = Arrays.copyOf(states, size);
        inner = Arrays.copyOf(inner, size);
        families = Arrays.copyOf(families, size);
        operations = Arrays.copyOf(operations, size);
        hasInner = Arrays.copyOf(hasInner, size);
    }

    /**
     * Makes the given call the top of the stack again.
     *
     * <p>Calls above it were left without being seen (a hook of theirs failed): they are dropped.
     *
     * @return false when the call is not on the stack at all
     */
    boolean unwindTo(int family, Object owner) {
        for (int i = depth - 1; i >= 0; i--) {
            if (owners[i] == owner && families[i] == family) {
                while (depth - 1 > i) {
                    pop();
                }
                return true;
            }
        }
        return false;
    }

    /** Whether no call of its family ran below the top. */
    boolean isLeaf() {
        return !hasInner[depth - 1];
    }

    /** Whether a call of this family runs around the top. */
    boolean isInside(int family) {
        return enclosing(family, depth - 1) >= 0;
    }

    /** Whether the nearest call of the top's family around it is this operation of the same object. */
    boolean isCalledBySelf() {
        int around = enclosing(families[depth - 1], depth - 1);
        return around >= 0 && owners[around] == owners[depth - 1] && operations[around] == operations[depth - 1];
    }

    /** Whether the nearest call of the top's family around it is this operation. */
    boolean isInsideOf(int operation) {
        int around = enclosing(families[depth - 1], depth - 1);
        return around >= 0 && operations[around] == operation;
    }

    /** The owner of the call around the top, if that carries a text and the top has not the same; else null. */
    @Nullable
    Object aroundWithAnotherText() {
        int around = enclosing(families[depth - 1], depth - 1);
        Object text = around < 0 ? null : details[around];
        return text == null || text.equals(details[depth - 1]) ? null : owners[around];
    }

    /** The call around the top does not go through to it, and is as much of a leaf as if there were no top. */
    void disregard() {
        int around = enclosing(families[depth - 1], depth - 1);
        if (around >= 0) {
            hasInner[around] = false;
        }
    }

    /** The object whose JDBC method the application called; null while nothing is called. */
    @Nullable
    Object outermost() {
        return depth == 0 ? null : owners[0];
    }

    @Nullable
    Object detail() {
        return details[depth - 1];
    }

    void detail(Object detail) {
        details[depth - 1] = detail;
    }

    @Nullable
    StatementState state() {
        return states[depth - 1];
    }

    void state(StatementState state) {
        states[depth - 1] = state;
    }

    /** The statement state of the nearest enclosing call that has one; null when there is none. */
    @Nullable
    StatementState enclosingState() {
        for (int i = depth - 2; i >= 0; i--) {
            if (states[i] != null) {
                return states[i];
            }
        }
        return null;
    }

    /** The state that the enclosing call of the same family is told of: what its inner call came to. */
    void handUp(StatementState state) {
        int around = enclosing(families[depth - 1], depth - 1);
        if (around >= 0) {
            states[around] = state;
        }
    }

    /** Tells the call around the top, if it is of the same family, whose transaction the top was about. */
    void handUp(TransactionState transaction) {
        int around = enclosing(families[depth - 1], depth - 1);
        if (around >= 0 && (families[around] != CONNECTION || operations[around] == operations[depth - 1])) {
            inner[around] = transaction;
        }
    }

    /** The transaction that the call below the top was about; null when none was told. */
    @Nullable
    TransactionState inner() {
        return inner[depth - 1];
    }

    /** The owner of the call at this place of the stack, if it made or used a connection; null when there is none so high. */
    @Nullable
    Object connectionAt(int place) {
        if (place >= depth) {
            return null;
        }
        return families[place] == PREPARE || families[place] == CONNECTION ? owners[place] : this;
    }

    /** A connection was committed or rolled back by a resource of a transaction manager that is none of the driver's own. */
    void endedInBranch(boolean seen) {
        endedInBranch = seen;
    }

    boolean endedInBranch() {
        return endedInBranch;
    }

    private int enclosing(int family, int below) {
        for (int i = below - 1; i >= 0; i--) {
            if (families[i] == family) {
                return i;
            }
        }
        return -1;
    }

    void pop() {
        depth--;
        owners[depth] = null;
        details[depth] = null;
        states[depth] = null;
        inner[depth] = null;
    }
}
