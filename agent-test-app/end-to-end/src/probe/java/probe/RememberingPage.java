package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One row out of a cache of the application's own, which is emptied some time after the write that outdates it; {@code
 * /remembering-all} asks the database for nothing else.
 */
@WebServlet({"/remembering", "/remembering-all"})
public final class RememberingPage extends Page {
    private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

    static void forget() {
        REMEMBERED.clear();
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String id = request.getParameter("id") == null ? "a" : request.getParameter("id");
        String words = REMEMBERED.get(id);
        if (words == null) {
            words = Texts.of(id);
            REMEMBERED.put(id, words);
        }
        if (request.getServletPath().equals("/remembering-all")) {
            response.getWriter().print(html("remembered " + words));
        } else {
            response.getWriter().print(html(words + " of " + Texts.count("text")));
        }
    }
}
