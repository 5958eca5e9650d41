package enterprise;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The books as JSON, and their prices to be set. */
@WebServlet({"/api/books", "/api/books/*"})
public final class BookApi extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Books books = Setup.books(getServletContext());
        String path = request.getPathInfo();
        response.setContentType("application/json;charset=UTF-8");
        try {
            String json = (path == null ? books.all() : books.one(path.substring(1)))
                    .stream().map(Book::json).collect(Collectors.joining(","));
            response.getWriter().print(path == null ? "[" + json + "]" : json);
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = request.getPathInfo().split("/")[1];
        try {
            Setup.books(getServletContext()).price(Integer.parseInt(id), Integer.parseInt(request.getParameter("of")));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        response.setContentType("text/plain");
        response.getWriter().print("changed");
    }
}
