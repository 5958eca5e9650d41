package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leaves the page to a JSP, with a request attribute for it. */
@WebServlet("/forward")
public final class ForwardPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("title", "forwarded");
        request.getRequestDispatcher("/WEB-INF/target.jsp").forward(request, response);
    }
}
