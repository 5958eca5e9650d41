package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** A row below a banner that the application keeps in its context. */
@WebServlet("/banner")
public final class BannerPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        Object banner = getServletContext().getAttribute("banner");
        response.getWriter().print(html("banner " + banner + ", " + Texts.of(request.getParameter("id"))));
    }
}
