package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A number that only grows. {@code POST /counter?rows=1,2&end=commit} counts each of these rows up in this order, in one
 * transaction, and says what it counted to; 409 where the database ended the transaction.
 */
@WebServlet("/counter")
public final class CounterPage extends Page {
    static final int ROWS = 4;

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        try (Connection connection = Database.connection()) {
            response.getWriter().print(read(request.getParameter("row"), connection));
        }
    }

    /** The number and how the transaction that counted to it meant to end. */
    private static String read(String row, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT n, marker FROM counter WHERE id = ?")) {
            query.setString(1, row);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) + " " + rows.getString(2);
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean commits = "commit".equals(request.getParameter("end"));
        response.setContentType("text/plain;charset=UTF-8");
        try {
            String[] rows = request.getParameter("rows").split(",");
            boolean aside = request.getParameter("aside") != null;
            response.getWriter().print(Aside.run(aside, () -> count(rows, commits)));
        } catch (SQLException ended) {
            response.setStatus(409);
        }
    }

    private static String count(String[] rows, boolean commits) throws SQLException {
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            try {
                StringBuilder counted = new StringBuilder();
                for (String row : rows) {
                    countUp(row, commits ? "kept" : "undone", connection);
                    counted.append(read(row, connection).split(" ")[0]).append('\n');
                }
                if (commits) {
                    connection.commit();
                    return counted.toString();
                }
                connection.rollback();
                return "";
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void countUp(String row, String marker, Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE counter SET n = n + 1, marker = ? WHERE id = ?")) {
            update.setString(1, marker);
            update.setString(2, row);
            update.executeUpdate();
        }
    }
}
