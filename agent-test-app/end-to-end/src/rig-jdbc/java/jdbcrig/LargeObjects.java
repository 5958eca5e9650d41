package jdbcrig;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Large objects by the standard's interfaces. */
final class LargeObjects {
    private LargeObjects() {}

    static void own(Engine engine, Connection connection, int number) throws SQLException {
        Blob blob = connection.createBlob();
        blob.setBytes(1, new byte[] {1, 2, 3});
        String sql = "UPDATE article SET body = ? WHERE id = 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBlob(1, blob);
            statement.executeUpdate();
        }
    }

    static void inPlace(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT object FROM big WHERE id = 1")) {
            rows.next();
            Blob blob = rows.getBlob(1);
            blob.setBytes(1, ("b" + number).getBytes());
            blob.truncate(2);
            blob.free();
        }
    }
}
