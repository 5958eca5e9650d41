package probe;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Counts its visits in the application's context, as pages did before anybody thought of databases. */
@WebServlet("/counted")
public final class CountedPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        ServletContext application = getServletContext();
        Object visits = application.getAttribute("visits");
        int visit = visits instanceof Integer before ? before + 1 : 1;
        application.setAttribute("visits", visit);
        response.getWriter().print(html("visit " + visit + ", " + Texts.of(request.getParameter("id"))));
    }
}
