package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One row, after as long as a query takes, or a slow one under {@code /storm/slow}. Counts the renderings that come from no
 * client: clients send {@code TE} here, which is of one connection and so in no replay.
 */
@WebServlet("/storm/*")
public final class StormPage extends Page {
    private static final Map<String, Unasked> PAGES = new ConcurrentHashMap<>();
    private static final Unasked ALL = new Unasked();

    /** Renderings that no client asked for. */
    private static final class Unasked {
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void begin() {
            count.incrementAndGet();
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
        }

        void end() {
            running.decrementAndGet();
        }
    }

    /** How many there were of this URI, or of all for none, and how many at once at most. */
    static String unasked(String uri) {
        Unasked counted = uri.isEmpty() ? ALL : PAGES.getOrDefault(uri, new Unasked());
        return counted.count + " " + counted.most;
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        boolean asked = request.getHeader("TE") != null;
        Unasked page = PAGES.computeIfAbsent(request.getRequestURI(), uri -> new Unasked());
        if (!asked) {
            ALL.begin();
            page.begin();
        }
        String words = Texts.of("a");
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(request.getRequestURI().endsWith("/slow") ? 250 : 10));
        response.getWriter().print(html(words));
        if (!asked) {
            page.end();
            ALL.end();
        }
    }
}
