package wicket;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The books as JSON: {@code GET /api/books}, {@code GET /api/books/3}, {@code PUT /api/books/3/price?of=17}. */
@WebServlet("/api/books/*")
public final class BookApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .print(
                            path == null
                                    ? Books.all().stream().map(Book::asJson).collect(Collectors.joining(",", "[", "]"))
                                    : Books.with(Integer.parseInt(path.substring(1)))
                                            .map(Book::asJson)
                                            .orElse("null"));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int id = Integer.parseInt(request.getPathInfo().split("/")[1]);
        try {
            Books.setPrice(id, Integer.parseInt(request.getParameter("of")));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
