package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a number kept in memory, which no write to the database announces. */
@WebServlet("/without-sql")
public final class WithoutSqlPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(html("rendered " + Renders.of(request.getRequestURI())));
    }
}
