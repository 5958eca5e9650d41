package jstl;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;

/** What users have of their own. Each form has a token that is good for once. */
@WebServlet("/mine/*")
public class Mine extends Page {
    private static final long serialVersionUID = 1L;

    private static final String TOKEN = "formToken";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            User user = (User) request.getSession().getAttribute("user");
            request.setAttribute("books", SessionPerRequest.books().of(user.getName()));
            show("mine", request, response);
        } else {
            form(request, response);
        }
    }

    private static void form(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getSession().setAttribute(TOKEN, UUID.randomUUID().toString());
        show("new", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        String expected = (String) session.getAttribute(TOKEN);
        session.removeAttribute(TOKEN);
        if (expected == null || !expected.equals(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String title = request.getParameter("title");
        if (title.isBlank()) {
            request.setAttribute("error", "A book needs a title");
            form(request, response);
            return;
        }
        Book book = new Book();
        book.setTitle(title);
        book.setAuthor(request.getParameter("author"));
        book.setPrice(Integer.parseInt(request.getParameter("price")));
        SessionPerRequest.books().add(book, ((User) session.getAttribute("user")).getName());
        session.setAttribute("message", "saved: " + title);
        redirect("/mine", request, response);
    }
}
