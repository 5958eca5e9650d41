package io.github.jimmypage.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Executes statements on a real engine and compares which tables changed with what the analysis said before. */
final class EngineRun {
    /** Opens a database that nobody else uses; each call a fresh one or one that was emptied. */
    interface Database {
        Connection open() throws SQLException;
    }

    private static final String COLUMNS = "(id int, a int, b int, c int, d int, e int, x int, y int, z int)";
    private static final String[] TABLES = {"t", "u", "v", "kv", "orders", "customers", "q"};

    final List<String> wrong = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    int executed;
    int changed;
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    void run(Dialect dialect, String catalogQuery, Database database, List<String> setup) throws SQLException {
        boolean all = Boolean.getBoolean("jimmypage.test.matrix");
        for (LabelledCorpus.Row row : LabelledCorpus.rows()) {
            boolean own = row.dialect() == dialect
                    || row.dialect() == Dialect.GENERIC
                    || (dialect == Dialect.MARIADB && row.dialect() == Dialect.MYSQL);
            boolean other = (row.isRead() || row.isWrite()) && row.sql().hashCode() % (all ? 4 : 16) == 0;
            if ((own || other) && isSafe(row.sql())) {
                try (Connection connection = database.open()) {
                    prepare(connection, setup);
                    compareUnlessLost(dialect, row.sql(), catalogQuery, connection);
                }
            }
        }
    }

    /** Statements that would stop the engine, leave files behind or wait for input. */
    private static boolean isSafe(String sql) {
        String lower = sql.toLowerCase(java.util.Locale.ROOT);
        for (String word : List.of(
                "shutdown",
                "script",
                "backup",
                "/x",
                "'x'",
                "infile",
                "outfile",
                "dumpfile",
                "attach",
                "stdin",
                "stdout",
                "sleep",
                "discard",
                "prepare transaction",
                "vacuum",
                "program",
                "csvwrite",
                "file_write",
                "into 'x",
                "lock",
                "cancel",
                "listen",
                "server",
                // keeps its rows in tables of its own that nobody else names
                "virtual",
                "set password",
                "flush",
                "disconnect",
                "maxrows",
                "connect user",
                "alter user")) {
            if (lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static void prepare(Connection connection, List<String> setup) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create table " + table + " " + COLUMNS);
                statement.execute("insert into " + table + " values (1, 1, 1, 1, 1, 1, 1, 1, 1)");
                statement.execute("insert into " + table + " values (2, 2, 2, 2, 2, 2, 2, 2, 2)");
            }
            for (String sql : setup) {
                statement.execute(sql);
            }
        }
    }

    /** What ends its own connection, or makes the names of its session mean something else, leaves nothing to compare with. */
    private void compareUnlessLost(Dialect dialect, String sql, String catalogQuery, Connection connection) {
        try {
            one(dialect, sql, catalogQuery, connection);
        } catch (SQLException e) {
            lost.add(sql + ": " + e.getMessage());
        }
    }

    private void one(Dialect dialect, String sql, String catalogQuery, Connection connection) throws SQLException {
        Map<String, String> before = contents(dialect, connection, catalogQuery);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(10);
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    for (int i = 0; i < 100 && rows.next(); i++) {
                        rows.getObject(1);
                    }
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("rollback");
            } catch (SQLException again) {
                // no transaction was open
            }
            compare(dialect, sql, before, contents(dialect, connection, catalogQuery));
            return;
        }
        executed++;
        compare(dialect, sql, before, contents(dialect, connection, catalogQuery));
    }

    private void compare(Dialect dialect, String sql, Map<String, String> before, Map<String, String> after) {
        Set<String> different = new TreeSet<>(before.keySet());
        different.addAll(after.keySet());
        different.removeIf(table -> before.getOrDefault(table, "none").equals(after.getOrDefault(table, "none")));
        if (!different.isEmpty()) {
            changed++;
        }
        for (Dialect assumed : new Dialect[] {dialect, Dialect.GENERIC}) {
            SqlAnalysis analysis = analyzer.analyze(sql, assumed);
            for (String table : different) {
                boolean covered = analysis.writes().contains(SqlAnalysis.ANY_TABLE)
                        || analysis.writes().stream().anyMatch(said -> LabelledCorpus.sameTable(said, table));
                if (!covered) {
                    wrong.add(dialect + " as " + assumed + " changed " + table + " by [" + sql + "] but was said "
                            + analysis);
                }
            }
        }
    }

    private static Map<String, String> contents(Dialect dialect, Connection connection, String catalogQuery)
            throws SQLException {
        String quote = dialect == Dialect.MARIADB ? "`" : "\"";
        Map<String, String> contents = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(catalogQuery)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        for (String table : tables) {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select * from " + quote + table + quote)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        row.append(result.getString(i)).append('|');
                    }
                    rows.add(row.toString());
                }
            }
            rows.sort(null);
            contents.put(table, rows.toString());
        }
        return contents;
    }
}
