package jstl;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** The same as JSON, and prices to be changed. */
@WebServlet("/api/books/*")
public class BookApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(
                        path == null
                                ? SessionPerRequest.books().all().stream()
                                        .map(Book::asJson)
                                        .collect(Collectors.joining(",", "[", "]"))
                                : SessionPerRequest.books()
                                        .with(Integer.parseInt(path.substring(1)))
                                        .asJson());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) {
        int id = Integer.parseInt(request.getPathInfo().split("/")[1]);
        SessionPerRequest.books().setPrice(id, Integer.parseInt(request.getParameter("of")));
    }
}
