package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One row, in the mood that a test put this URI in: the page that was good may fail, wait or change its ways when it is made again. */
@WebServlet({"/moody/*", "/in-filter/moody/*"})
public final class MoodyPage extends Page {
    private static final Map<String, String> MOODS = new ConcurrentHashMap<>();

    /** @param mood a word that {@link #render} knows, or {@code hold:NAME} to wait at a latch of that name, and before that what {@link #first} knows */
    static void put(String uri, String mood) {
        MOODS.put(uri, mood);
    }

    private static void first(String what, HttpServletRequest request, HttpServletResponse response)
            throws SQLException {
        switch (what) {
            case "no-store" -> response.setHeader("Cache-Control", "no-store");
            case "cookie" -> response.addCookie(new Cookie("mood", "new"));
            case "session" -> request.getSession().setAttribute("mood", "new");
            case "write" -> {
                try (Connection connection = Database.connection()) {
                    GetWritesPage.insert(connection, request.getRequestURI());
                }
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, SQLException {
        String mood = MOODS.getOrDefault(request.getRequestURI(), "well");
        String words = Texts.of(request.getParameter("id"));
        int hold = mood.indexOf("hold:");
        if (hold > 0) {
            // What is done first is known while the rest takes its time.
            first(mood.substring(0, hold - 1), request, response);
        }
        if (hold >= 0) {
            Latches.stopAt(mood.substring(hold + "hold:".length()));
        }
        switch (mood) {
            case "error" -> response.sendError(500, "in a bad mood");
            case "status" -> {
                response.setStatus(503);
                response.getWriter().print(html("closed"));
            }
            case "unmodified" -> response.setStatus(304);
            case "redirect" -> response.sendRedirect("/probe/login");
            case "throw" -> throw new ServletException("in a bad mood");
            case "session" ->
                response.getWriter().print(html(words + request.getSession().isNew()));
            case "cookie" -> {
                response.addHeader("Set-Cookie", "mood=new; Path=/");
                response.getWriter().print(html(words));
            }
            case "no-store" -> {
                response.setHeader("Cache-Control", "no-store");
                response.getWriter().print(html(words));
            }
            case "address" -> response.getWriter().print(html(words + " for " + request.getRemoteAddr()));
            default -> response.getWriter().print(html(words));
        }
    }
}
