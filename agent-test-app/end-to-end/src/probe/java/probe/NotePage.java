package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes that never see the database, beside a row that does. {@code POST /note/NAME?words=&to=&status=} changes the one of that
 * name, or the one named by {@code for}, and redirects or answers as told.
 */
@WebServlet("/note/*")
public final class NotePage extends Page {
    private static final Map<String, String> NOTES = new ConcurrentHashMap<>();

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String note = NOTES.getOrDefault(request.getPathInfo(), "nothing");
        response.getWriter().print(html("note " + note + ", " + Texts.of(request.getParameter("id"))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("for");
        NOTES.put(name == null ? request.getPathInfo() : name, request.getParameter("words"));
        if (request.getParameter("to") != null) {
            response.sendRedirect(request.getParameter("to"));
        } else if (request.getParameter("status") != null) {
            response.setStatus(Integer.parseInt(request.getParameter("status")));
        }
    }
}
