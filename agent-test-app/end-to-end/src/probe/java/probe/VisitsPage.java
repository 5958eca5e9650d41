package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** How many visits the database counted. */
@WebServlet("/visits")
public final class VisitsPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        response.getWriter().print(html(Texts.count("visit") + " visits"));
    }
}
