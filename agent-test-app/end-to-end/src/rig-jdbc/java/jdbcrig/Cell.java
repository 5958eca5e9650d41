package jdbcrig;

import bumplog.Bumps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One engine with one pool: writes in every way, ends in every way, and compares the bumps with what must be. */
final class Cell {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Engine engine;
    private final Pool pool;
    private final Pool.Source source;
    private final Bumps bumps;

    Cell(Engine engine, Pool pool, Pool.Source source, Bumps bumps) {
        this.engine = engine;
        this.pool = pool;
        this.source = source;
        this.bumps = bumps;
    }

    void run() {
        report("READ", "COMMIT", this::reads);
        for (Way way : Way.values()) {
            for (End end : End.values()) {
                if (way == Way.UPDATE || (end.isWithEveryWay() && (way.inAutocommit() || end != End.AUTOCOMMIT))) {
                    report(way.name(), end.name(), () -> write(way, end));
                }
            }
        }
    }

    /** Something that gives what is wrong, or null. */
    interface Check {
        String problem() throws Exception;
    }

    private void report(String what, String end, Check check) {
        report(engine + "\t" + pool + "\t" + what + "\t" + end, check);
    }

    static void report(String what, Check check) {
        String verdict;
        try {
            String problem = check.problem();
            verdict = problem == null ? "ok" : problem;
        } catch (Exception | LinkageError failure) {
            verdict = "FAILED " + failure;
            if (Boolean.getBoolean("jdbcrig.trace")) {
                failure.printStackTrace(System.out);
            }
        }
        System.out.println("CELL\t" + what + "\t" + verdict.replaceAll("\\s+", " "));
    }

    private String write(Way way, End end) throws Exception {
        int number = NUMBERS.incrementAndGet();
        if (!way.isFor(engine)) {
            return refused(way, number);
        }
        if (end == End.ROLLBACK && way == Way.SCHEMA_CHANGE) {
            return "cannot: what schema changes committed cannot be rolled back";
        }
        if (engine == Engine.DERBY && (end == End.COMMIT_AS_TEXT || end == End.ROLLBACK_AS_TEXT)) {
            return "cannot: Derby has no statement that ends a transaction";
        }
        if (engine == Engine.DERBY && end == End.CLOSE) {
            return "cannot: Derby does not close a connection with an open transaction";
        }
        if (engine == Engine.SQLITE && (end == End.COMMIT_AS_TEXT || end == End.ROLLBACK_AS_TEXT)) {
            return "cannot: the driver begins its transactions itself, and then ends what is not there";
        }
        Connection connection = source.connection();
        try {
            connection.setAutoCommit(end == End.AUTOCOMMIT);
            bumps.since();
            way.write(engine, connection, number);
            List<Bumps.Bump> before = bumps.since();
            String problem = null;
            if (end != End.AUTOCOMMIT) {
                problem = unexpected(before, allowedBefore(way));
                end.end(connection);
                before = bumps.since();
            }
            if (problem == null) {
                problem = judge(end, before, way);
            }
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
                if (problem == null && end != End.CLOSE) {
                    problem = unexpected(bumps.since(), Set.of());
                }
            }
            return problem;
        } finally {
            giveBack(connection);
        }
    }

    /** Whatever failed, the next one must find no transaction and no lock. */
    private static void giveBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            connection.close();
        }
    }

    private static String judge(End end, List<Bumps.Bump> bumps, Way way) {
        if (end.cause.isEmpty()) {
            return bumps.isEmpty() ? "FAILED no bump at the end" : null;
        }
        long right =
                bumps.stream().filter(bump -> bump.cause().equals(end.cause)).count();
        int wanted = end == End.AUTOCOMMIT ? autocommits(way) : 1;
        if (right != wanted) {
            return "FAILED " + right + " bumps of cause " + end.cause + ": " + bumps;
        }
        Predicate<Bumps.Bump> other = bump -> !bump.cause().equals(end.cause);
        return unexpected(
                bumps.stream().filter(other).toList(), end == End.AUTOCOMMIT ? Set.of("unknown", "ddl") : Set.of());
    }

    /** How many transactions a way of writing is without one around it. */
    private static int autocommits(Way way) {
        return switch (way) {
            case SCHEMA_CHANGE -> 3;
            case FAILING -> 2;
            default -> 1;
        };
    }

    private static Set<String> allowedBefore(Way way) {
        return switch (way) {
            case SAVEPOINT, FAILING -> Set.of("rollback");
            // Loading commits by itself on some of MySQL's storage engines.
            case SCHEMA_CHANGE, LOAD_DATA -> Set.of("ddl");
            case CALL, FUNCTION, CALLED_FUNCTION, CALL_WITH_RESULTS -> Set.of("unknown", "ddl");
            default -> Set.of();
        };
    }

    private static String unexpected(List<Bumps.Bump> bumps, Set<String> allowed) {
        List<Bumps.Bump> wrong =
                bumps.stream().filter(bump -> !allowed.contains(bump.cause())).toList();
        return wrong.isEmpty() ? null : "FAILED unexpected " + wrong;
    }

    /** What a driver cannot do is tried all the same: the day it can, this says so. */
    private String refused(Way way, int number) throws Exception {
        Connection connection = source.connection();
        try {
            connection.setAutoCommit(false);
            way.write(engine, connection, number);
            return "FAILED can do it after all";
        } catch (SQLException | ClassCastException | ArrayIndexOutOfBoundsException refused) {
            // The last is how SQLite's driver refuses parameters of a second statement.
            String message = String.valueOf(refused.getMessage());
            return "cannot: " + (message.length() > 120 ? message.substring(0, 120) : message);
        } finally {
            giveBack(connection);
        }
    }

    private String reads() throws Exception {
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (Connection connection = source.connection()) {
                connection.setAutoCommit(autoCommit);
                bumps.since();
                String text = "SELECT id, words FROM article WHERE id = 1";
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(text)) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                try (PreparedStatement statement = connection.prepareStatement(text)) {
                    statement.execute();
                    ResultSet rows = statement.getResultSet();
                    rows.next();
                }
                try (Statement statement = connection.createStatement()) {
                    statement.addBatch(Statements.text(1));
                    statement.clearBatch();
                    statement.executeBatch();
                }
                if (engine != Engine.DERBY) {
                    // Derby asks by statements of its own that nobody sees being made, so they count as writes.
                    connection.getMetaData().getTables(null, null, "%", null).close();
                }
                connection.isValid(1);
                if (!autoCommit) {
                    connection.commit();
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
            String problem = unexpected(bumps.since(), Set.of());
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
