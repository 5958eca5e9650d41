package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Sets a cookie, by the method or by the header, or prints the value of one that came with the request. */
@WebServlet("/cookie/*")
public final class CookiePage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String shown = "";
        switch (request.getPathInfo()) {
            case "/add" -> response.addCookie(new Cookie("taste", "sweet"));
            case "/header" -> response.addHeader("Set-Cookie", "taste=sour; Path=/");
            default -> shown = value(request.getCookies());
        }
        response.getWriter().print(html(Texts.of(request.getParameter("id")) + " " + shown));
    }

    private static String value(Cookie[] cookies) {
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals("token")) {
                return "token " + cookie.getValue();
            }
        }
        return "no token";
    }
}
