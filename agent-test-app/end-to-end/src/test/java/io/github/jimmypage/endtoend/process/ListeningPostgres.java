package io.github.jimmypage.endtoend.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL with somebody who may only listen, and by password alone. */
public final class ListeningPostgres implements AutoCloseable {
    /** Who listens, and what the agent's connection is told by. */
    public static final String USER = "listener";

    public static final String PASSWORD = "s3cret-größe";

    private final EmbeddedPostgres postgres;
    private final Connection outside;

    private ListeningPostgres(EmbeddedPostgres postgres, Connection outside) {
        this.postgres = postgres;
        this.outside = outside;
    }

    /** Starts one with its rules in this directory. */
    public static ListeningPostgres start(Path directory) throws IOException, SQLException {
        Path rules = Files.write(
                directory.resolve("pg_hba.conf"),
                List.of(
                        "host all " + USER + " 127.0.0.1/32 scram-sha-256",
                        "host all all 127.0.0.1/32 trust",
                        "local all all trust"));
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .start();
        Connection outside = postgres.getPostgresDatabase().getConnection();
        ListeningPostgres started = new ListeningPostgres(postgres, outside);
        started.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
        return started;
    }

    /** What another program writes. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = outside.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same as one transaction. */
    public void commit(String... statements) throws SQLException {
        outside.setAutoCommit(false);
        for (String statement : statements) {
            execute(statement);
        }
        outside.commit();
        outside.setAutoCommit(true);
    }

    public void rollback(String statement) throws SQLException {
        outside.setAutoCommit(false);
        execute(statement);
        outside.rollback();
        outside.setAutoCommit(true);
    }

    /** Runs a script of many statements. */
    public void run(Path script) throws SQLException, IOException {
        execute(Files.readString(script));
    }

    /** The first column of the first row. */
    public String ask(String sql) {
        try (Statement statement = outside.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends the agents' connections. */
    public void endListening() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + USER + "'");
    }

    public int port() {
        return postgres.getPort();
    }

    public String url() {
        return url(port());
    }

    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Flags by which a server with the probe uses it and hears what is notified there. */
    public String[] flagsOfProbe(Path password) {
        return new String[] {
            "-Djimmypage.listen.url=" + url(),
            "-Djimmypage.listen.user=" + USER,
            "-Djimmypage.listen.password-file=" + password,
            "-Dprobe.jdbc.driver=org.postgresql.Driver",
            "-Dprobe.jdbc.url=" + applicationUrl()
        };
    }

    /** The URL of the application. */
    public String applicationUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException, SQLException {
        outside.close();
        postgres.close();
    }
}
