package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One row as it was when a transaction began that is kept across requests, as a conversation or a session in view does. */
@WebServlet("/snapshot")
public final class SnapshotPage extends Page {
    private static final Map<String, Connection> KEPT = new ConcurrentHashMap<>();

    /** Begins the transaction; a name that was used before ends the one of that name. */
    static void open(String name) throws SQLException {
        Connection before = KEPT.remove(name);
        if (before != null) {
            before.rollback();
            before.close();
            return;
        }
        Connection connection = Database.connection("direct");
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        Texts.of("a", connection);
        KEPT.put(name, connection);
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        Connection kept = KEPT.get(request.getParameter("of"));
        String words = kept == null ? Texts.of("a") : Texts.of("a", kept);
        response.getWriter().print(html(words));
    }
}
