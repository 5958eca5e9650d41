package io.github.jimmypage.endtoend.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that follows another one, half a second behind. */
public final class PostgresReplica {
    private PostgresReplica() {}

    /** A server that can be followed, with its files in this directory. */
    public static EmbeddedPostgres primary(Path directory) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(directory).start();
    }

    /** Copies the files of a running server, as PostgreSQL's manual says under "low level base backup", and follows it. */
    public static EmbeddedPostgres of(EmbeddedPostgres primary, Path original, Path copy)
            throws IOException, SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('copy', true)");
            copy(original, copy);
            try (ResultSet end = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
        }
        Files.createFile(copy.resolve("standby.signal"));
        Files.write(
                copy.resolve("postgresql.auto.conf"),
                List.of(
                        "primary_conninfo = 'host=127.0.0.1 user=postgres port=" + primary.getPort() + "'",
                        "recovery_min_apply_delay = '500ms'"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(copy)
                .setCleanDataDirectory(false)
                .start();
    }

    private static void copy(Path original, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            files.filter(file -> !file.endsWith("postmaster.pid") && !file.endsWith("epg-lock"))
                    .forEach(file -> copyOne(file, copy.resolve(original.relativize(file))));
        }
    }

    private static void copyOne(Path file, Path place) {
        try {
            Files.copy(file, place, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (java.nio.file.NoSuchFileException gone) {
            // The server goes on meanwhile; what it removed is not needed.
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
