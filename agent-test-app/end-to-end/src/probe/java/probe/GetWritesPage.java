package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A page that counts its visitors in the database: by itself, in a transaction, or in the one its filter opened; {@code how=sent} when
 * the answer is on its way already.
 */
@WebServlet({"/get-writes", "/in-filter/get-writes", "/in-lambda/get-writes"})
public final class GetWritesPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        if ("sent".equals(request.getParameter("how"))) {
            response.getWriter().print(html(words));
            response.flushBuffer();
        }
        Connection ofFilter = TransactionFilter.current();
        if (ofFilter != null) {
            insert(ofFilter, request.getRequestURI());
        } else {
            try (Connection connection = Database.connection()) {
                boolean transaction = "transaction".equals(request.getParameter("how"));
                connection.setAutoCommit(!transaction);
                insert(connection, request.getRequestURI());
                if (transaction) {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            }
        }
        if (!response.isCommitted()) {
            response.getWriter().print(html(words));
        }
    }

    static void insert(Connection connection, String page) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO visit (page) VALUES (?)")) {
            statement.setString(1, page);
            statement.executeUpdate();
        }
    }
}
