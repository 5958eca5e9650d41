package enterprise;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way out. */
@WebServlet("/logout")
public final class Logout extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Views.isForged(request)) {
            request.getSession().invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/books");
    }
}
