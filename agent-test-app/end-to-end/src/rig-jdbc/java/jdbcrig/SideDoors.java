package jdbcrig;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;

/** What single drivers have beside the standard. */
final class SideDoors {
    private SideDoors() {}

    static void largeObject(Engine engine, Connection connection, int number) throws SQLException, IOException {
        LargeObjectManager manager = connection.unwrap(PGConnection.class).getLargeObjectAPI();
        long id = manager.createLO();
        try (LargeObject object = manager.open(id);
                OutputStream out = object.getOutputStream()) {
            out.write(new byte[] {4, 5, 6});
        }
    }

    static void copy(Engine engine, Connection connection, int number) throws SQLException, IOException {
        CopyManager manager = new CopyManager(connection.unwrap(BaseConnection.class));
        manager.copyIn("COPY article (id, words) FROM STDIN", new StringReader(number + "\tw" + number + "\n"));
    }

    static void copyByParts(Engine engine, Connection connection, int number) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY article (id, words) FROM STDIN");
        byte[] line = (number + "\tw" + number + "\n").getBytes();
        copy.writeToCopy(line, 0, line.length);
        copy.endCopy();
    }

    static void copyOut(Engine engine, Connection connection, int number) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (" + Statements.text(number) + " RETURNING id) TO STDOUT",
                        OutputStream.nullOutputStream());
    }

    static void loadData(Engine engine, Connection connection, int number) throws SQLException, IOException {
        Path file = Files.createTempFile("rows", ".txt");
        try {
            Files.writeString(file, number + "\tw" + number + "\n");
            Statements.execute(connection, "LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE article (id, words)");
        } finally {
            Files.delete(file);
        }
    }
}
