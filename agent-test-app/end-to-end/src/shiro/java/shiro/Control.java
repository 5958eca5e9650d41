package shiro;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test asks beside the pages: how often one was rendered, and what was left on threads. */
@WebServlet("/control/*")
public final class Control extends HttpServlet {
    private static final Map<String, AtomicInteger> RENDERS = new ConcurrentHashMap<>();

    static void count(String uri) {
        RENDERS.computeIfAbsent(uri, page -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        if (request.getPathInfo().equals("/leftovers")) {
            response.getWriter().print(Leftovers.met());
        } else {
            AtomicInteger renders = RENDERS.get(request.getParameter("of"));
            response.getWriter().print(renders == null ? 0 : renders.get());
        }
    }
}
