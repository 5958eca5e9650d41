package probe.capture;

import static probe.capture.ScenarioNames.add;
import static probe.capture.ScenarioNames.addSince;

import jakarta.servlet.http.HttpServletResponse;

/** Redirects, the overloads of Servlet 6.1 too. */
final class ScenarioRedirects {
    private ScenarioRedirects() {}

    static void register() {
        add("redirect-relative", (request, response, words) -> response.sendRedirect("writer?to=größer"));
        add("redirect-from-root", (request, response, words) -> response.sendRedirect("/probe/capture/writer"));
        add("redirect-absolute", (request, response, words) -> response.sendRedirect("https://elsewhere.example/a b"));
        add("redirect-after-output", (request, response, words) -> {
            ScenarioWriters.writer(response).print("gone " + words);
            response.sendRedirect("writer");
        });
        add("redirect-then-more", (request, response, words) -> {
            response.sendRedirect("writer");
            ScenarioWriters.writer(response).print("ignored " + words);
        });
        add("redirect-by-hand", (request, response, words) -> {
            response.setStatus(301);
            response.setHeader("Location", "/probe/capture/writer");
            ScenarioWriters.writer(response).print(words);
        });
        add("redirect-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            try {
                response.sendRedirect("writer");
            } catch (IllegalStateException refused) {
                response.getWriter().print(" and more");
            }
        });
        addSince("6.1", "redirect-with-status", (request, response, words) -> {
            Class<?>[] types = {String.class, int.class};
            LaterApi.call(HttpServletResponse.class, response, "sendRedirect", types, "writer", 307);
        });
        addSince("6.1", "redirect-keeping-the-body", (request, response, words) -> {
            ScenarioWriters.writer(response).print("kept " + words);
            Class<?>[] types = {String.class, boolean.class};
            LaterApi.call(HttpServletResponse.class, response, "sendRedirect", types, "writer", false);
        });
        addSince("6.1", "redirect-with-status-keeping-the-body", (request, response, words) -> {
            ScenarioWriters.writer(response).print("kept " + words);
            Class<?>[] types = {String.class, int.class, boolean.class};
            LaterApi.call(HttpServletResponse.class, response, "sendRedirect", types, "writer", 303, false);
        });
    }
}
