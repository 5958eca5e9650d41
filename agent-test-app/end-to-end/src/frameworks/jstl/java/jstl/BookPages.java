package jstl;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What everybody may see. */
@WebServlet({"/books/*", "/authors"})
public class BookPages extends Page {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        if (request.getServletPath().equals("/authors")) {
            request.setAttribute("authors", SessionPerRequest.authors().all());
            show("authors", request, response);
        } else if (path == null) {
            request.setAttribute("books", SessionPerRequest.books().all());
            show("books", request, response);
        } else {
            Book book = SessionPerRequest.books().with(Integer.parseInt(path.substring(1)));
            if (book == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                request.setAttribute("book", book);
                show("book", request, response);
            }
        }
    }
}
