package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** One row, by a servlet that tells its route as Spring MVC does; {@link RouteFilter} says what it was told. */
@WebServlet("/routed")
public final class RoutedPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        ((RouteFilter.Observation) request.getAttribute(RouteFilter.OBSERVATION)).setPathPattern("/routed/{id}");
        response.getWriter().print(html(Texts.of(request.getParameter("id"))));
    }
}
