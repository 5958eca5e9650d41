package enterprise;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;

/** JSPs, and what they find in the session. */
final class Views {
    private Views() {}

    static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute("user", session.getAttribute("user"));
            request.setAttribute("token", session.getAttribute("token"));
        }
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".jsp").forward(request, response);
    }

    static String user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute("user");
    }

    /** Against forged requests: each session has one, forms bring it back. */
    static boolean isForged(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute("token");
        return token == null || !token.equals(request.getParameter("token"));
    }

    static void log(HttpServletRequest request, String user) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute("user", user);
        session.setAttribute("token", UUID.randomUUID().toString());
    }
}
