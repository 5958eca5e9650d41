package jstl;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Lets users in, and out again. */
@WebServlet({"/login", "/logout"})
public class Login extends Page {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show("login", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/logout")) {
            request.getSession().invalidate();
            redirect("/books", request, response);
            return;
        }
        String name = request.getParameter("username");
        if (name == null || !PASSWORDS.getOrDefault(name, "").equals(request.getParameter("password"))) {
            request.setAttribute("error", "Nobody has this name and this password");
            show("login", request, response);
            return;
        }
        User user = new User();
        user.setName(name);
        request.getSession().setAttribute("user", user);
        request.changeSessionId();
        redirect("/mine", request, response);
    }
}
