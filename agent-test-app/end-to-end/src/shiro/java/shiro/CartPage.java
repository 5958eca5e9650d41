package shiro;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.session.Session;

/** A cart in Shiro's session, changed in place. Whoever sends to the one address is not led to the other. */
@WebServlet({"/cart", "/till"})
public final class CartPage extends Page {
    @Override
    String shown(HttpServletRequest request) {
        Session session = SecurityUtils.getSubject().getSession(false);
        return "cart: " + (session == null ? "[]" : things(session));
    }

    @Override
    String done(HttpServletRequest request) {
        Session session = SecurityUtils.getSubject().getSession();
        if (session.getAttribute("cart") == null) {
            session.setAttribute("cart", new ArrayList<String>());
        }
        things(session).add(request.getParameter("thing"));
        return "added";
    }

    @SuppressWarnings("unchecked")
    private static List<String> things(Session session) {
        List<String> things = (List<String>) session.getAttribute("cart");
        return things == null ? List.of() : things;
    }
}
