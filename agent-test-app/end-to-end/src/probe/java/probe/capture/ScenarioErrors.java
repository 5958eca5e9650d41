package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.EmptyStackException;

/** Errors that are sent, and errors that are thrown, before and after the first bytes. */
final class ScenarioErrors {
    private ScenarioErrors() {}

    static void register() {
        add("error-code", (request, response, words) -> response.sendError(503));
        add("error-message", (request, response, words) -> response.sendError(404, "no " + words));
        add("error-after-output", (request, response, words) -> {
            ScenarioWriters.writer(response).print("gone " + words);
            response.setHeader("X-Kept", "perhaps");
            response.sendError(500, "after " + words);
        });
        add("error-then-more", (request, response, words) -> {
            response.sendError(409, "at first");
            ScenarioWriters.writer(response).print("ignored " + words);
        });
        add("error-of-status-200", (request, response, words) -> response.sendError(200, "fine"));
        add("error-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            try {
                response.sendError(500);
            } catch (IllegalStateException refused) {
                response.getWriter().print(" and more");
            }
        });
        add("error-with-a-page", (request, response, words) -> response.sendError(507, "full " + words));
        add("error-with-a-page-after-output", (request, response, words) -> {
            ScenarioWriters.writer(response).print("gone " + words);
            response.sendError(507);
        });
        add("exception", (request, response, words) -> {
            throw new ServletException("thrown at " + words);
        });
        add("exception-with-a-page", (request, response, words) -> {
            throw new EmptyStackException();
        });
        add("exception-after-output", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            throw new IllegalStateException("thrown after output");
        });
        add("exception-with-a-page-after-output", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            throw new EmptyStackException();
        });
        add("exception-after-flush", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            throw new IOException("thrown after the first bytes");
        });
        add("exception-with-a-page-after-flush", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            throw new EmptyStackException();
        });
        add("exception-of-no-exception", (request, response, words) -> {
            throw new AssertionError("thrown and no exception");
        });
    }
}
