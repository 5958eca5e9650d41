package jersey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.server.mvc.Viewable;

/** Makes pages out of templates: each is told who asks. */
final class Page {
    static final String USER = "user";

    private Page() {}

    static Viewable of(String template, HttpServletRequest request, Map<String, Object> content) {
        Map<String, Object> model = new HashMap<>(content);
        model.put("base", request.getContextPath());
        model.put(USER, user(request));
        return new Viewable("/" + template, model);
    }

    /** The member who asks, or nothing. */
    static String user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object user = session == null ? null : session.getAttribute(USER);
        return user == null ? "" : (String) user;
    }
}
