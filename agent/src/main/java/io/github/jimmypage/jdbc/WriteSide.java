package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.Driver;
import java.sql.Statement;
import javax.sql.CommonDataSource;
import javax.sql.PooledConnection;
import javax.sql.PooledConnectionBuilder;
import javax.sql.XAConnectionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the hooks of JDBC arrive. Turns calls, as they nest, into changes of {@link TransactionState} and bumps: effects accumulate,
 * and bumps happen when the outermost call is about to return.
 *
 * <p>Instrumented by shape as well as by type, so each entry asks first whether the object is a JDBC object at all. Thread-safe.
 */
public final class WriteSide {
    private final Memory memory;
    private final Effects effects;
    private final StatementCalls statements;
    private final PreparationCalls preparations;
    private final ConnectionCalls connections;
    private final ResultCalls results;
    private final DoorCalls doors;
    private final BranchCalls branches;
    private volatile @Nullable DriverWatch drivers;
    private volatile @Nullable Thread ownThread;

    /** One that notes nothing of what causes bumps. */
    public WriteSide(
            Generation generation,
            WorkElsewhere elsewhere,
            SqlAnalyzer analyzer,
            @Nullable Dialect forcedDialect,
            TableWhitelist whitelist) {
        this(generation, elsewhere, analyzer, forcedDialect, whitelist, false, false);
    }

    /**
     * @param elsewhere hears what is done outside of request scopes
     * @param forcedDialect of every statement; null to take it from the driver's class
     * @param explained whether it is noted what causes bumps
     * @param lines whether the line of the application's code is a part of that
     */
    public WriteSide(
            Generation generation,
            WorkElsewhere elsewhere,
            SqlAnalyzer analyzer,
            @Nullable Dialect forcedDialect,
            TableWhitelist whitelist,
            boolean explained,
            boolean lines) {
        memory = new Memory(forcedDialect);
        effects = new Effects(generation, analyzer, memory, elsewhere, whitelist, explained, lines);
        statements = new StatementCalls(memory, effects);
        preparations = new PreparationCalls(memory, effects);
        connections = new ConnectionCalls(memory, effects);
        results = new ResultCalls(memory, effects);
        doors = new DoorCalls(memory, effects);
        branches = new BranchCalls(memory, effects);
    }

    /** Takes over a changed whitelist. */
    public void whitelist(TableWhitelist changed) {
        effects.whitelist(changed);
    }

    /** Takes over a changed setting: whether it is noted which line of the application's code writes. */
    public void lines(boolean changed) {
        effects.lines(changed);
    }

    /**
     * Has somebody told of drivers who connects by them as well.
     *
     * @param own the thread by which he does; what it does through JDBC is the agent's own and nothing of the application's, and is not
     *     seen from now on
     */
    public void watchDrivers(DriverWatch watch, Thread own) {
        ownThread = own;
        drivers = watch;
    }

    /**
     * Has somebody asked before each JDBC call from now on.
     *
     * @return tells whether nothing is being written: asked for after the gate was closed, it speaks for all that did not pass it
     */
    public Quiet watchCalls(CallGate gate) {
        RunningCalls calls = new RunningCalls(gate);
        Frames.countBy(calls);
        return new Quiet(calls, memory);
    }

    private boolean isOwn() {
        Thread own = ownThread;
        return own != null && own == Thread.currentThread();
    }

    /** A web application is about to stop, as far as a thread shows that stops it. */
    public void applicationStops(Thread stopping) {
        DriverWatch watch = drivers;
        ClassLoader loader = watch == null ? null : stopping.getContextClassLoader();
        if (watch != null && loader != null) {
            watch.applicationStops(loader);
        }
    }

    Memory memory() {
        return memory;
    }

    public void statementEntered(int operation, Object statement, @Nullable String sql) {
        if (isOwn()) {
            return;
        }
        statements.entered(operation, statement, sql);
    }

    public void statementLeft(int operation, Object statement, @Nullable Object given, @Nullable Throwable thrown) {
        if (isOwn()) {
            return;
        }
        statements.left(operation, statement, given, thrown);
    }

    public void prepareEntered(Object connection, @Nullable String sql) {
        if (isOwn()) {
            return;
        }
        preparations.entered(connection, sql);
    }

    public void prepareLeft(int operation, Object connection, @Nullable Object statement, @Nullable Throwable thrown) {
        if (isOwn()) {
            return;
        }
        preparations.left(operation, connection, statement, thrown);
    }

    public void connectionEntered(int operation, Object connection) {
        if (isOwn()) {
            return;
        }
        if (operation == Bridge.CONNECT && connection instanceof Driver driver) {
            DriverWatch watch = drivers;
            if (watch != null) {
                watch.connecting(driver);
            }
        }
        if (operation == Bridge.CLOSE && !(connection instanceof Connection)) {
            results.closeEntered(connection);
        } else {
            connections.entered(operation, connection);
        }
    }

    public void connectionLeft(int operation, Object connection, @Nullable Throwable thrown) {
        if (isOwn()) {
            return;
        }
        if (operation == Bridge.CLOSE && !(connection instanceof Connection)) {
            results.closeLeft(connection, thrown);
        } else {
            connections.left(operation, connection, thrown);
        }
    }

    public void autoCommitEntered(Object connection) {
        if (isOwn()) {
            return;
        }
        connections.autoCommitEntered(connection);
    }

    public void autoCommitLeft(Object connection, boolean autoCommit, @Nullable Throwable thrown) {
        if (isOwn()) {
            return;
        }
        connections.autoCommitLeft(connection, autoCommit, thrown);
    }

    public void resultsExhausted(Object exhausted) {
        if (isOwn()) {
            return;
        }
        results.exhausted(exhausted);
    }

    public void callEntered(int operation, Object target, @Nullable Object argument) {
        if (isOwn()) {
            return;
        }
        switch (operation) {
            case Bridge.CONNECT -> {
                if (isSource(target)) {
                    Effects.frames().push(Frames.CONNECTION, operation, target, null, null);
                }
            }
            case Bridge.CREATE_LOB, Bridge.OPEN_DOOR, Bridge.GET_BRANCH_RESOURCE -> {}
            case Bridge.CHANGE_ROW -> results.changeEntered(target);
            default -> {
                if (DoorCalls.isDoor(operation)) {
                    doors.entered(operation, target, argument);
                } else {
                    branches.entered(operation, target, argument);
                }
            }
        }
    }

    public void callLeft(
            int operation,
            Object target,
            @Nullable Object argument,
            @Nullable Object result,
            @Nullable Throwable thrown) {
        if (isOwn()) {
            return;
        }
        switch (operation) {
            case Bridge.CONNECT -> connected(target, result, thrown);
            case Bridge.CREATE_LOB -> doors.lobCreated(target, result);
            case Bridge.OPEN_DOOR -> doors.opened(target, argument);
            case Bridge.GET_BRANCH_RESOURCE -> branches.resourceGiven(target, result);
            case Bridge.CHANGE_ROW -> results.changeLeft(target, thrown);
            default -> {
                if (DoorCalls.isDoor(operation)) {
                    doors.left(operation, target, result, thrown);
                } else {
                    branches.left(operation, target, argument, result, thrown);
                }
            }
        }
    }

    /** Whether what this object does can write: closing a statement or a result set cannot, for example. */
    public static boolean mayWriteLater(Object target) {
        return target instanceof Connection
                || target instanceof Statement
                || target instanceof Blob
                || target instanceof Clob;
    }

    private static boolean isSource(Object target) {
        return target instanceof CommonDataSource
                || target instanceof PooledConnection
                || target instanceof ConnectionBuilder
                || target instanceof PooledConnectionBuilder
                || target instanceof XAConnectionBuilder;
    }

    private void connected(Object source, @Nullable Object connection, @Nullable Throwable thrown) {
        Frames stack = Effects.frames();
        if (!isSource(source) || !stack.unwindTo(Frames.CONNECTION, source)) {
            return;
        }
        try {
            effects.connected();
            branches.handleGiven(source, connection);
        } finally {
            effects.left(stack, thrown);
        }
    }
}
