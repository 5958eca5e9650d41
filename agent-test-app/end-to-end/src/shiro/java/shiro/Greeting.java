package shiro;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

/** Asks who it is: by Shiro's subject, which belongs to the thread, or by the request. */
@WebServlet({"/greeting/*", "/members/greeting/*"})
public final class Greeting extends Page {
    @Override
    String shown(HttpServletRequest request) {
        Subject subject = SecurityUtils.getSubject();
        return "welcome, "
                + switch (request.getPathInfo()) {
                    case "/principal" -> request.getUserPrincipal();
                    case "/role" -> request.isUserInRole("ADMIN") ? "somebody who may do everything" : "somebody";
                    case "/subject" ->
                        subject.getPrincipal()
                                + (subject.isAuthenticated() ? " who logged in" : "")
                                + (subject.isRemembered() ? " who is remembered" : "");
                    case "/subject-role" -> subject.hasRole("ADMIN") ? "admin" : "somebody";
                    default -> "whoever gets here";
                };
    }
}
