package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One row, read from a copy of the database that lags behind. */
@WebServlet("/replica")
public final class ReplicaPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(System.getProperty("probe.jdbc.replica.url"))) {
            response.getWriter().print(html(Texts.of(request.getParameter("id"), connection)));
        }
    }
}
