package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every table that an engine changed must have been said, whoever the statement was written for. The statements of
 * other dialects are a share, a larger one in the {@code matrix}.
 */
class RealEnginesTest {
    private int databases;

    /** Called by H2 as a function that writes. */
    public static int touch(Connection connection, int ignored) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from q");
        }
    }

    @Test
    void whatH2ChangesWasSaid() throws Exception {
        EngineRun run = new EngineRun();
        run.run(
                Dialect.H2,
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'",
                () -> DriverManager.getConnection("jdbc:h2:mem:db" + databases++),
                List.of(
                        "create sequence s",
                        "create alias touch for \"" + RealEnginesTest.class.getName() + ".touch\""));
        verify(run, 40, 20);
    }

    @Test
    void whatHyperSqlChangesWasSaid() throws Exception {
        EngineRun run = new EngineRun();
        run.run(
                Dialect.HSQLDB,
                "select table_name from information_schema.system_tables where table_schem = 'PUBLIC' and table_type = 'TABLE'",
                () -> DriverManager.getConnection("jdbc:hsqldb:mem:db" + databases++),
                List.of("create sequence s"));
        verify(run, 25, 8);
    }

    @Test
    void whatSqliteChangesWasSaid() throws Exception {
        EngineRun run = new EngineRun();
        run.run(
                Dialect.SQLITE,
                "select name from sqlite_master where type = 'table'",
                () -> DriverManager.getConnection("jdbc:sqlite::memory:"),
                List.of());
        verify(run, 25, 8);
    }

    @Test
    @Tag("matrix")
    void whatDerbyChangesWasSaid() throws Exception {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EngineRun run = new EngineRun();
        run.run(
                Dialect.DERBY,
                "select tablename from sys.systables where tabletype = 'T'",
                () -> DriverManager.getConnection("jdbc:derby:memory:db" + databases++ + ";create=true"),
                List.of());
        // Of the other dialects' statements few mean anything to Derby.
        verify(run, 30, 5);
    }

    @Test
    @Tag("matrix")
    void whatPostgresqlChangesWasSaid() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            EngineRun run = new EngineRun();
            run.run(
                    Dialect.POSTGRESQL,
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                    () -> {
                        Connection connection = postgres.getPostgresDatabase().getConnection();
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("drop schema if exists public cascade; create schema public;"
                                    + " create sequence s; create function touch(int) returns int language plpgsql as"
                                    + " 'begin delete from q; return 1; end'");
                        } catch (SQLException e) {
                            connection.close();
                            throw e;
                        }
                        return connection;
                    },
                    List.of());
            verify(run, 150, 60);
        }
    }

    /** The numbers only tell that the comparison took place. */
    private static void verify(EngineRun run, int executed, int changed) {
        assertEquals("", String.join("\n", run.wrong));
        assertTrue(run.lost.size() <= 24, "not compared: " + run.lost);
        assertTrue(run.executed >= executed, "only " + run.executed + " were executed");
        assertTrue(run.changed >= changed, "only " + run.changed + " changed something");
    }
}
