package enterprise;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** What members see and do. */
@WebServlet({"/mine", "/mine/new"})
public final class Mine extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String user = Views.user(request);
        if (user == null) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else if (request.getServletPath().endsWith("/new")) {
            Views.show("form", request, response);
        } else {
            request.setAttribute("saved", request.getSession().getAttribute("saved"));
            request.getSession().removeAttribute("saved");
            try {
                request.setAttribute("shown", Setup.books(getServletContext()).of(user));
            } catch (SQLException failed) {
                throw new ServletException(failed);
            }
            Views.show("mine", request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String title = request.getParameter("title");
        if (Views.isForged(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (title.isBlank()) {
            request.setAttribute("message", "a title is needed");
            Views.show("form", request, response);
        } else {
            save(request, title);
            request.getSession().setAttribute("saved", title);
            response.sendRedirect(request.getContextPath() + "/mine");
        }
    }

    private void save(HttpServletRequest request, String title) throws ServletException {
        int price = Integer.parseInt(request.getParameter("price"));
        try {
            Setup.books(getServletContext()).add(title, request.getParameter("author"), price, Views.user(request));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }
}
