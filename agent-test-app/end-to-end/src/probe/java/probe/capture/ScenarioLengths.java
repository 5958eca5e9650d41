package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every spelling of the length, right and wrong. */
final class ScenarioLengths {
    private ScenarioLengths() {}

    /** How a length is announced. */
    private interface Spelling {
        void announce(HttpServletResponse response, int length);
    }

    static void register() {
        spelled("int", (response, length) -> response.setContentLength(length));
        spelled("long", (response, length) -> response.setContentLengthLong(length));
        spelled("set-header", (response, length) -> response.setHeader("Content-Length", "" + length));
        spelled("add-header", (response, length) -> response.addHeader("Content-Length", "" + length));
        spelled("set-int-header", (response, length) -> response.setIntHeader("Content-Length", length));
        spelled("add-int-header", (response, length) -> response.addIntHeader("Content-Length", length));
        spelled("header-in-small-letters", (response, length) -> response.setHeader("content-length", "" + length));
        spelled("twice", (response, length) -> {
            response.setContentLength(length + 7);
            response.setContentLength(length);
        });
        add("length-by-writer", (request, response, words) -> {
            response.setContentLength(ScenarioStreams.bytes(words).length);
            ScenarioWriters.writer(response).print(words);
        });
        add("length-after-some", (request, response, words) -> {
            byte[] body = ScenarioStreams.bytes(words);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(body, 0, 4);
            response.setContentLength(body.length);
            response.getOutputStream().write(body, 4, body.length - 4);
        });
        add("length-of-nothing", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(0);
        });
    }

    private static void spelled(String name, Spelling spelling) {
        add("length-" + name, (request, response, words) -> {
            byte[] body = ScenarioStreams.bytes(words);
            spelling.announce(response, body.length);
            write(response, body);
        });
        add("length-" + name + "-too-short", (request, response, words) -> {
            byte[] body = ScenarioStreams.bytes(words);
            spelling.announce(response, body.length - 3);
            try {
                write(response, body);
            } catch (IOException refused) {
                request.setAttribute("refused", "yes");
            }
        });
        // Where a container leaves the client waiting this takes its time: not all of them.
        if (!name.equals("int") && !name.equals("set-header")) {
            return;
        }
        add("length-" + name + "-too-long", (request, response, words) -> {
            byte[] body = ScenarioStreams.bytes(words);
            spelling.announce(response, body.length + 50);
            write(response, body);
        });
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(body);
    }
}
