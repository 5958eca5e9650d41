package probe;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** One row, written to the stream; {@code length} says how the page announces its length, if it does. */
@WebServlet("/stream")
public final class StreamPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        byte[] page = html(Texts.of(request.getParameter("id"))).getBytes(StandardCharsets.UTF_8);
        String length = request.getParameter("length") == null ? "none" : request.getParameter("length");
        switch (length) {
            case "int" -> response.setContentLength(page.length);
            case "long" -> response.setContentLengthLong(page.length);
            case "set-header" -> response.setHeader("Content-Length", "" + page.length);
            case "add-header" -> response.addHeader("content-length", "" + page.length);
            case "int-header" -> response.setIntHeader("Content-Length", page.length);
            default -> response.setHeader("X-Length", length);
        }
        ServletOutputStream out = response.getOutputStream();
        out.write(page[0]);
        byte[] padded = new byte[page.length + 20];
        System.arraycopy(page, 1, padded, 10, page.length - 1);
        out.write(padded, 10, 5);
        if ("flush".equals(length)) {
            response.flushBuffer();
        }
        out.write(padded, 15, page.length - 6);
    }
}
