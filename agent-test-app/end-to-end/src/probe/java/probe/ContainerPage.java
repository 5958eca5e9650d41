package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Has the container log somebody in or out, shows the form for it, or who it says is there: {@code /container/who}. */
@WebServlet("/container/*")
public final class ContainerPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        switch (request.getPathInfo()) {
            case "/login" -> {
                // Without a session the login would be forgotten with the request.
                request.getSession();
                request.login(request.getParameter("name"), "secret");
            }
            case "/logout" -> request.logout();
            case "/form" -> words += "<form action=\"j_security_check\" method=\"post\"></form>";
            default -> words += ", member: " + request.isUserInRole("member");
        }
        String user = request.getRemoteUser();
        response.getWriter().print(html(words + " for " + (user == null ? "nobody" : user)));
    }
}
