package io.github.jimmypage.jdbc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hooked JDBC calls that are running on one thread, outermost first.
 *
 * <p>Pools wrap drivers and call through, so that one write is seen several times. The stack tells which call is a leaf (no call
 * of its own family below it) and when the outermost is about to return. Used by one thread; forgets every object of the
 * application when it is empty.
 */
final class Frames {
    /** Families of calls; a leaf is told within its family. */
    static final int STATEMENT = 0;

    static final int PREPARE = 1;
    static final int CONNECTION = 2;

    final WeakIdentityMap.Probe probe = new WeakIdentityMap.Probe();
    final PendingBumps bumps = new PendingBumps();

    private @Nullable Object[] owners = new Object[8];
    private @Nullable Object[] details = new Object[8];
    private @Nullable StatementState[] states = new StatementState[8];
    private int[] families = new int[8];
    private boolean[] hasInner = new boolean[8];
    private int depth;

    boolean isEmpty() {
        return depth == 0;
    }

    /** @param detail the SQL text of the call, if it carries one */
    void push(int family, Object owner, @Nullable Object detail, @Nullable StatementState state) {
        for (int i = depth - 1; i >= 0; i--) {
            if (families[i] == family) {
                hasInner[i] = true;
                break;
            }
        }
        if (depth == owners.length) {
            grow();
        }
        owners[depth] = owner;
        details[depth] = detail;
        states[depth] = state;
        families[depth] = family;
        hasInner[depth] = false;
        depth++;
    }

    private void grow() {
        int size = depth * 2;
        owners = Arrays.copyOf(owners, size);
        details = Arrays.copyOf(details, size);
        states = Arrays.copyOf(states, size);
        families = Arrays.copyOf(families, size);
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

    @Nullable
    Object detail() {
        return details[depth - 1];
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
        for (int i = depth - 2; i >= 0; i--) {
            if (families[i] == families[depth - 1]) {
                states[i] = state;
                return;
            }
        }
    }

    void pop() {
        depth--;
        owners[depth] = null;
        details[depth] = null;
        states[depth] = null;
    }
}
