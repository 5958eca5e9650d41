package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One row, read without a pool. */
@WebServlet("/driver-manager")
public final class DriverManagerPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        try (Connection connection = Database.connection(request.getParameter("way") == null ? "direct" : "counted")) {
            response.getWriter().print(html(Texts.of(request.getParameter("id"), connection)));
        }
    }
}
