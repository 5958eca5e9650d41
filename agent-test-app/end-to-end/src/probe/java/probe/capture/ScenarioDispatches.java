package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Forwards and includes. */
final class ScenarioDispatches {
    private static final String BY_WRITER = "/capture-part?by=writer";
    private static final String BY_STREAM = "/capture-part?by=stream";

    private ScenarioDispatches() {}

    static void register() {
        add("forward", (request, response, words) -> request.getRequestDispatcher(BY_WRITER)
                .forward(request, response));
        add("forward-to-stream", (request, response, words) -> request.getRequestDispatcher(BY_STREAM)
                .forward(request, response));
        add("forward-after-output", (request, response, words) -> {
            response.setHeader("X-Before", "yes");
            ScenarioWriters.writer(response).print("gone " + words);
            request.getRequestDispatcher(BY_WRITER).forward(request, response);
        });
        add("forward-then-more", (request, response, words) -> {
            request.getRequestDispatcher(BY_WRITER).forward(request, response);
            response.getWriter().print("ignored " + words);
            response.setHeader("X-Late", "yes");
        });
        add("forward-to-stream-then-more", (request, response, words) -> {
            request.getRequestDispatcher(BY_STREAM).forward(request, response);
            try {
                response.getOutputStream().write(ScenarioStreams.bytes("ignored " + words));
            } catch (IOException refused) {
                request.setAttribute("refused", "yes");
            }
        });
        add("forward-then-exception", (request, response, words) -> {
            request.getRequestDispatcher(BY_WRITER).forward(request, response);
            throw new IllegalStateException("thrown after a forward");
        });
        add("forward-then-error", (request, response, words) -> {
            request.getRequestDispatcher(BY_WRITER).forward(request, response);
            try {
                response.sendError(500, "after a forward");
            } catch (IllegalStateException refused) {
                request.setAttribute("refused", "yes");
            }
        });
        add("forward-to-nothing", (request, response, words) -> request.getRequestDispatcher("/capture-part?by=nothing")
                .forward(request, response));
        add("forward-to-name", (request, response, words) -> request.getServletContext()
                .getNamedDispatcher("capture-named")
                .forward(request, response));
        add("forward-by-context", (request, response, words) -> request.getServletContext()
                .getRequestDispatcher(BY_WRITER)
                .forward(request, response));
        add("forward-to-file", (request, response, words) -> request.getRequestDispatcher("/plain.txt")
                .forward(request, response));
        add("forward-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            try {
                request.getRequestDispatcher(BY_WRITER).forward(request, response);
            } catch (IllegalStateException refused) {
                response.getWriter().print(" and more");
            }
        });
        add("forward-wrapped", (request, response, words) -> request.getRequestDispatcher(BY_WRITER)
                .forward(request, new Marked(response)));
        add("include", (request, response, words) -> {
            ScenarioWriters.writer(response).print("before " + words);
            request.getRequestDispatcher(BY_WRITER).include(request, response);
            response.getWriter().print("after " + words);
            response.setHeader("X-After", "yes");
        });
        add("include-of-stream", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(ScenarioStreams.bytes("before " + words));
            request.getRequestDispatcher(BY_STREAM).include(request, response);
            response.getOutputStream().write(ScenarioStreams.bytes("after " + words));
        });
        add("include-first", (request, response, words) -> {
            request.getRequestDispatcher(BY_WRITER).include(request, response);
            response.getWriter().print("after " + words);
        });
        add("include-of-name", (request, response, words) -> {
            ScenarioWriters.writer(response).print("before " + words);
            request.getServletContext().getNamedDispatcher("capture-named").include(request, response);
        });
        add("include-wrapped", (request, response, words) -> {
            ScenarioWriters.writer(response).print("before " + words);
            request.getRequestDispatcher(BY_WRITER).include(request, new Marked(response));
        });
        add("include-of-file", (request, response, words) -> {
            ScenarioWriters.writer(response).print("before " + words);
            request.getRequestDispatcher("/plain.txt").include(request, response);
        });
        add("include-of-forward", (request, response, words) -> {
            ScenarioWriters.writer(response).print("before " + words);
            request.getRequestDispatcher("/capture-part?by=forward").include(request, response);
            response.getWriter().print("after " + words);
        });
    }

    /** A wrapper of the application's own that adds to what is set. */
    private static final class Marked extends HttpServletResponseWrapper {
        Marked(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value + ", marked");
        }
    }
}
