package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/**
 * {@code /late?stop=}: one row, and a thread that goes on with the request after it is over, as careless applications do. Containers
 * have given the object to somebody else by then, or refuse.
 */
@WebServlet("/late")
public final class LatePage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String stop = request.getParameter("stop");
        Thread late = new Thread(() -> {
            Latches.stopAt(stop);
            for (Runnable look : looks(request)) {
                try {
                    look.run();
                } catch (RuntimeException over) {
                    // What the container says to it is all the same here.
                    continue;
                }
            }
            Latches.stopAt(stop + "-done");
        });
        late.setDaemon(true);
        late.start();
        response.getWriter().print(html("on time: " + Texts.of(request.getParameter("id"))));
    }

    private static Runnable[] looks(HttpServletRequest request) {
        return new Runnable[] {
            () -> request.getHeader("Referer"),
            () -> request.getHeader("User-Agent"),
            () -> request.getParameter("utm_source"),
            () -> request.getAttribute("browser"),
            () -> request.getSession(false).getAttribute("name"),
            () -> request.getRemoteAddr()
        };
    }
}
