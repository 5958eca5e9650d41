package enterprise;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The door. */
@WebServlet("/login")
public final class Login extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Map<String, String> PASSWORDS = Map.of("anna", "a", "berta", "b");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Views.show("login", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String user = request.getParameter("username");
        if (!PASSWORDS.getOrDefault(user, "").equals(request.getParameter("password"))) {
            request.setAttribute("message", "unknown user or wrong password");
            Views.show("login", request, response);
            return;
        }
        Views.log(request, user);
        response.sendRedirect(request.getContextPath() + "/mine");
    }
}
