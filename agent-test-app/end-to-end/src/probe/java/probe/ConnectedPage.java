package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One row, and a note of the client's port each time it is rendered: past every wrapper, so that it is no input of the page. */
@WebServlet("/connected/*")
public final class ConnectedPage extends Page {
    private static final Map<String, List<String>> PORTS = new ConcurrentHashMap<>();

    /** The ports of the clients for whom the page at this URI was rendered, in that order, between blanks. */
    static String portsOf(String uri) {
        return String.join(" ", PORTS.getOrDefault(uri, List.of()));
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        PORTS.computeIfAbsent(request.getRequestURI(), page -> new CopyOnWriteArrayList<>())
                .add("" + InputFilter.innermost(request).getRemotePort());
        response.getWriter().print(html(Texts.of(request.getParameter("id"))));
    }
}
