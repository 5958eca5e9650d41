package probe.capture;

import static probe.capture.ScenarioNames.add;
import static probe.capture.ScenarioNames.addSince;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Every way to write to the stream. */
final class ScenarioStreams {
    private static final String TYPE = "text/html;charset=UTF-8";

    private ScenarioStreams() {}

    static void register() {
        add("stream", (request, response, words) -> stream(response).write(bytes(words)));
        add("stream-single-bytes", (request, response, words) -> {
            for (byte each : bytes(words)) {
                stream(response).write(each);
            }
        });
        add("stream-offsets", (request, response, words) -> {
            byte[] padded = bytes("...<p>" + words + "</p>...");
            ServletOutputStream out = stream(response);
            out.write(padded, 3, 5);
            out.write(padded, 8, 0);
            out.write(padded, 8, padded.length - 11);
        });
        add("stream-print", (request, response, words) -> {
            ServletOutputStream out = stream(response);
            out.print(words);
            out.print('c');
            out.print(true);
            out.print(42);
            out.print(42L);
            out.print(1.5f);
            out.print(2.5);
            out.println();
            out.println(words);
            out.println('c');
            out.println(false);
            out.println(42);
            out.println(42L);
            out.println(1.5f);
            out.println(2.5);
        });
        add("stream-print-beyond-ascii", (request, response, words) -> {
            ServletOutputStream out = stream(response);
            out.write(bytes(words));
            out.print("größer");
            out.println('é');
        });
        add("stream-print-in-utf-16", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-16BE");
            response.getOutputStream().print(words);
        });
        add("stream-closed", (request, response, words) -> {
            ServletOutputStream out = stream(response);
            out.write(bytes(words));
            out.close();
            try {
                out.write(bytes("too late"));
                out.print("too late");
            } catch (IOException refused) {
                request.setAttribute("refused", "yes");
            }
        });
        add("stream-then-writer", (request, response, words) -> {
            stream(response).write(bytes(words));
            try {
                response.getWriter().print("never");
            } catch (IllegalStateException refused) {
                stream(response).write(bytes(" and no writer"));
            }
        });
        addSince("6.1", "stream-byte-buffer", (request, response, words) -> {
            ServletOutputStream out = stream(response);
            out.write(bytes("<p>"));
            Class<?>[] types = {ByteBuffer.class};
            LaterApi.call(ServletOutputStream.class, out, "write", types, ByteBuffer.wrap(bytes(words)));
            ByteBuffer direct = ByteBuffer.allocateDirect(4).put(bytes("</p>")).flip();
            LaterApi.call(ServletOutputStream.class, out, "write", types, direct);
        });
    }

    private static ServletOutputStream stream(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setContentType(TYPE);
        }
        return response.getOutputStream();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
