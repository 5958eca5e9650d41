package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.ServletOutputStream;
import java.io.PrintWriter;
import java.util.Map;

/** Answers that go out in parts. */
final class ScenarioFlushes {
    private ScenarioFlushes() {}

    static void register() {
        add("flush-buffer", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            response.getWriter().print(" and more");
        });
        add("flush-stream", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            ServletOutputStream out = response.getOutputStream();
            out.write(ScenarioStreams.bytes(words));
            out.flush();
            out.write(ScenarioStreams.bytes(" and more"));
            out.flush();
            out.flush();
        });
        add("flush-writer", (request, response, words) -> {
            PrintWriter out = ScenarioWriters.writer(response);
            out.print(words);
            out.flush();
            out.print(" and more");
        });
        add("flush-at-once", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.flushBuffer();
            response.getWriter().print(words);
        });
        add("flush-at-the-end", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
        });
        add("flush-of-nothing", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.flushBuffer();
        });
        add("flush-in-many-chunks", (request, response, words) -> {
            PrintWriter out = ScenarioWriters.writer(response);
            for (int chunk = 0; chunk < 20; chunk++) {
                out.print(chunk + ": " + words + " größer\n");
                out.flush();
            }
        });
        add("flush-with-length", (request, response, words) -> {
            byte[] body = ScenarioStreams.bytes(words + " and more");
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body, 0, 5);
            response.getOutputStream().flush();
            response.getOutputStream().write(body, 5, body.length - 5);
        });
        add("trailers", (request, response, words) -> {
            response.setTrailerFields(() -> Map.of("X-Trailer", "last words"));
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            response.getWriter().print(" and more");
        });
    }
}
