package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies around the size of the container's buffer, and answers without one. */
final class ScenarioSizes {
    private ScenarioSizes() {}

    /** As many buffers. */
    private record Size(String name, double buffers) {
        int of(HttpServletResponse response) {
            return (int) (response.getBufferSize() * buffers);
        }
    }

    static void register() {
        for (Size size :
                List.of(new Size("a-quarter-buffer", 0.25), new Size("a-buffer", 1), new Size("five-buffers", 5))) {
            add("size-of-" + size.name(), (request, response, words) -> {
                byte[] body = body(words, size.of(response));
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(body);
            });
            add("size-of-" + size.name() + "-by-writer", (request, response, words) -> {
                String body = text(words, size.of(response));
                ScenarioWriters.writer(response).print(body);
            });
        }
        for (int more : new int[] {-1, 1}) {
            add("size-of-a-buffer" + (more < 0 ? "-less-" : "-and-") + "one", (request, response, words) -> {
                byte[] body = body(words, response.getBufferSize() + more);
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(body, 0, 10);
                response.getOutputStream().write(body, 10, body.length - 10);
            });
        }
        add("size-in-a-larger-buffer", (request, response, words) -> {
            response.setBufferSize(100_000);
            ScenarioWriters.writer(response).print(text(words, 60_000));
            response.setHeader("X-Late", "still possible");
        });
        add("size-in-many-pieces", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            for (int piece = 0; piece < 2_000; piece++) {
                response.getOutputStream().write(body(words, 40));
            }
        });
        add("empty", (request, response, words) -> response.setContentType("text/html;charset=UTF-8"));
        add("empty-stream", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().close();
        });
        add("empty-writer", (request, response, words) -> ScenarioWriters.writer(response)
                .print(""));
        add("aborted-stream", ScenarioSizes::abortedStream);
        add("aborted-writer", ScenarioSizes::abortedWriter);
    }

    /** Long enough that somebody may leave in the middle; what cannot be written ends the page. */
    private static void abortedStream(HttpServletRequest request, HttpServletResponse response, String words)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try {
            for (int piece = 0; piece < 40; piece++) {
                response.getOutputStream().write(body(words, 20_000));
                response.getOutputStream().flush();
                if (piece == 1) {
                    CaptureGate.pass();
                }
            }
        } catch (IOException clientLeft) {
            CaptureGate.notice();
        }
    }

    private static void abortedWriter(HttpServletRequest request, HttpServletResponse response, String words)
            throws IOException {
        String piece = text(words, 20_000);
        for (int number = 0; number < 40; number++) {
            ScenarioWriters.writer(response).print(piece);
            if (response.getWriter().checkError()) {
                CaptureGate.notice();
                return;
            }
            if (number == 1) {
                CaptureGate.pass();
            }
        }
    }

    private static String text(String words, int size) {
        return new String(body(words, size), StandardCharsets.UTF_8);
    }

    static byte[] body(String words, int size) {
        byte[] body = new byte[size];
        for (int at = 0; at < size; at++) {
            body[at] = (byte) (at % 61 == 60 ? '\n' : 'a' + at % 26);
        }
        byte[] start = ScenarioStreams.bytes(words);
        System.arraycopy(start, 0, body, 0, Math.min(start.length, size));
        return body;
    }
}
