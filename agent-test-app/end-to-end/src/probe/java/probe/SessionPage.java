package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Does to the session what the path says, then shows a row. */
@WebServlet("/session/*")
public final class SessionPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        String shown =
                switch (request.getPathInfo()) {
                    case "/create" -> "new: " + request.getSession().isNew();
                    case "/login" -> login(request.getSession(), request.getParameter("name"));
                    case "/login-person" -> loginPerson(request.getSession(), request.getParameter("name"));
                    case "/rename-person" -> rename(request.getSession(), request.getParameter("name"));
                    case "/write" -> write(request.getSession());
                    case "/remove" -> remove(request.getSession());
                    case "/fill-mutable" -> fillMutable(request.getSession());
                    case "/read-mutable" -> "cart: " + attribute(request, "cart");
                    case "/read-token" -> "token: " + attribute(request, "org.apache.struts.action.TOKEN");
                    case "/read-immutable" -> "name: " + attribute(request, "name");
                    case "/change-mutable" -> change(request.getSession());
                    case "/invalidate" -> invalidate(request.getSession());
                    case "/rotate" -> "went on: " + !request.changeSessionId().isEmpty();
                    case "/id" -> "session id " + request.getSession(false).getId();
                    case "/encoded" -> "<a href=\"" + response.encodeURL("writer") + "\">";
                    default -> "nothing";
                };
        response.getWriter().print(html(words + ", " + shown));
    }

    private static Object attribute(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? "no session" : session.getAttribute(name);
    }

    private static String login(HttpSession session, String name) {
        session.setAttribute("name", name);
        return "hello " + name;
    }

    private static String loginPerson(HttpSession session, String name) {
        session.setAttribute("person", new Person(name));
        return "hello " + name;
    }

    private static String rename(HttpSession session, String name) {
        ((Person) session.getAttribute("person")).rename(name);
        return "now " + name;
    }

    private static String write(HttpSession session) {
        Object before = session.getAttribute("count");
        int count = before == null ? 1 : (Integer) before + 1;
        session.setAttribute("count", count);
        return "count " + count;
    }

    private static String remove(HttpSession session) {
        session.removeAttribute("count");
        return "removed";
    }

    private static String fillMutable(HttpSession session) {
        session.setAttribute("cart", new ArrayList<String>());
        return "empty cart";
    }

    @SuppressWarnings("unchecked")
    private static String change(HttpSession session) {
        List<String> cart = (List<String>) session.getAttribute("cart");
        cart.add("thing");
        return cart.size() + " things";
    }

    private static String invalidate(HttpSession session) {
        session.invalidate();
        return "ended";
    }
}
