package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leaves the page to a JSP, with a request attribute for it; {@code /forward/buffered} puts another page into its own, and {@code
 * /forward/async} leaves it to a servlet that another thread answers for.
 */
@WebServlet(
        value = {"/forward", "/forward/*"},
        asyncSupported = true)
public final class ForwardPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("title", "forwarded");
        switch (request.getPathInfo() == null ? "/" : request.getPathInfo()) {
            case "/buffered" -> {
                HeldResponse held = new HeldResponse(response);
                request.getRequestDispatcher("/writer").forward(request, held);
                response.getWriter().print("around " + held);
            }
            case "/async" -> request.getRequestDispatcher("/async/thread").forward(request, response);
            default -> request.getRequestDispatcher("/WEB-INF/target.jsp").forward(request, response);
        }
    }
}
