package enterprise;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** What everybody sees. */
@WebServlet({"/books", "/books/*"})
public final class BookPages extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Books books = Setup.books(getServletContext());
        String path = request.getPathInfo();
        try {
            request.setAttribute("shown", path == null ? books.all() : books.one(path.substring(1)));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        Views.show(path == null ? "list" : "detail", request, response);
    }
}
