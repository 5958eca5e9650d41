package probe.capture;

import static probe.capture.ScenarioNames.add;

/** What was written is taken back. */
final class ScenarioResets {
    private ScenarioResets() {}

    static void register() {
        add("reset", (request, response, words) -> {
            response.setHeader("X-Gone", "yes");
            response.setStatus(202);
            ScenarioWriters.writer(response).print("gone " + words);
            response.reset();
            response.setHeader("X-Kept", "yes");
            ScenarioWriters.writer(response).print("kept " + words);
        });
        add("reset-to-stream", (request, response, words) -> {
            ScenarioWriters.writer(response).print("gone " + words);
            response.reset();
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(ScenarioStreams.bytes("kept " + words));
        });
        add("reset-to-writer", (request, response, words) -> {
            response.getOutputStream().write(ScenarioStreams.bytes("gone " + words));
            response.reset();
            response.setContentType("text/html;charset=ISO-8859-1");
            response.getWriter().print("kept größer " + words);
        });
        add("reset-length", (request, response, words) -> {
            response.setContentLength(5);
            response.reset();
            ScenarioWriters.writer(response).print(words);
        });
        add("reset-charset", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-16BE");
            response.reset();
            response.setContentType("text/html");
            response.getWriter().print("größer " + words);
        });
        add("reset-buffer", (request, response, words) -> {
            response.setHeader("X-Kept", "yes");
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(ScenarioStreams.bytes("gone " + words));
            response.resetBuffer();
            response.getOutputStream().write(ScenarioStreams.bytes("kept " + words));
        });
        add("reset-buffer-of-writer", (request, response, words) -> {
            ScenarioWriters.writer(response).print("gone " + words);
            response.resetBuffer();
            response.getWriter().print("kept " + words);
        });
        add("reset-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            try {
                response.reset();
            } catch (IllegalStateException refused) {
                response.getWriter().print(" and more");
            }
        });
        add("reset-buffer-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            try {
                response.resetBuffer();
            } catch (IllegalStateException refused) {
                response.getWriter().print(" and more");
            }
        });
    }
}
