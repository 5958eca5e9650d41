package shiro;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Reached by who wants to log in, and by who failed to: the filter before it does the work. */
@WebServlet("/login")
public final class LoginPage extends Page {
    @Override
    String shown(HttpServletRequest request) {
        return request.getAttribute("shiroLoginFailure") == null ? "please log in" : "that was wrong";
    }
}
