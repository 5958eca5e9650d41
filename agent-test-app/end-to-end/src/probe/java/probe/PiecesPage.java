package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** {@code /pieces?by=&stop=&bytes=}: sends a piece, of so many bytes, by the writer or the stream, and the rest when the test says so. */
@WebServlet("/pieces")
public final class PiecesPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String rest = html("rest: " + Texts.of(request.getParameter("id")));
        boolean byStream = "stream".equals(request.getParameter("by"));
        String bytes = request.getParameter("bytes");
        write("first piece".repeat(bytes == null ? 1 : Integer.parseInt(bytes) / 11), byStream, response);
        response.flushBuffer();
        Latches.stopAt(request.getParameter("stop"));
        write(rest, byStream, response);
    }

    private static void write(String text, boolean byStream, HttpServletResponse response) throws IOException {
        if (byStream) {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            response.getWriter().write(text);
        }
    }
}
