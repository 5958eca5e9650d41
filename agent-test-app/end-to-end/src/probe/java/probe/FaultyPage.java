package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows a row, and something that neither the database nor the observed request tells: {@code /faulty/clock} and so on. */
@WebServlet("/faulty/*")
public final class FaultyPage extends Page {
    private static final AtomicInteger VISITS = new AtomicInteger();

    /** Without an {@code equals} of its own, so that a set of these has another order each time. */
    private static final class Colour {
        private final String name;

        Colour(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        String shown =
                switch (request.getPathInfo()) {
                    case "/clock" -> "it is " + LocalTime.now();
                    case "/now" -> "it is " + Texts.now();
                    case "/mine" -> "secret balance at " + LocalTime.now();
                    case "/random" -> "draw " + UUID.randomUUID();
                    case "/counter" -> "visitor " + VISITS.incrementAndGet();
                    case "/set" -> "" + colours();
                    case "/session" -> "theme " + theme(request.getSession(false));
                    case "/weather" -> VISITS.incrementAndGet() % 2 == 0 ? "sunny" : "rainy";
                    case "/user", "/header", "/cookie" -> "for " + LeakFilter.learned();
                    case "/status" -> status(response);
                    default -> "the same for all";
                };
        response.getWriter().print(html("<h1>" + words + "</h1>\n<p>" + shown + "</p>\n"));
    }

    private static Set<Colour> colours() {
        Set<Colour> colours = new HashSet<>();
        for (String name : new String[] {"red", "green", "blue", "black", "white", "yellow", "brown", "grey"}) {
            colours.add(new Colour(name));
        }
        return colours;
    }

    private static String theme(HttpSession session) {
        return session == null ? "none" : "" + session.getAttribute("theme");
    }

    private static String status(HttpServletResponse response) {
        if (VISITS.incrementAndGet() % 2 == 0) {
            response.setStatus(404);
        }
        return "here or not";
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute("theme", request.getParameter("theme"));
        response.getWriter().print("chosen");
    }
}
