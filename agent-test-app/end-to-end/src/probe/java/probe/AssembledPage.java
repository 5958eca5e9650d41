package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** {@code /assembled/NAME?part=PATH}: shows a row and another page of the same server, which it asks for as any client does. */
@WebServlet("/assembled/*")
public final class AssembledPage extends Page {
    private static final int PATIENCE_MILLIS = 30_000;

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        URL part = new URL("http://127.0.0.1:" + request.getLocalPort() + request.getParameter("part"));
        HttpURLConnection connection = (HttpURLConnection) part.openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            response.getWriter()
                    .print(html(words + "<!-- " + new String(in.readAllBytes(), StandardCharsets.UTF_8) + " -->"));
        }
    }
}
