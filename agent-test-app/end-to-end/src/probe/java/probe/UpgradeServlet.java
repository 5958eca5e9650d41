package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Changes to a protocol in which the server says hello and says back one line. */
public final class UpgradeServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SWITCHING_PROTOCOLS);
        response.setHeader("Upgrade", "echo");
        response.setHeader("Connection", "Upgrade");
        request.upgrade(Echo.class);
    }

    /** What the connection speaks then. */
    public static final class Echo implements HttpUpgradeHandler {
        @Override
        public void init(WebConnection connection) {
            Thread speaker = new Thread(() -> speak(connection), "echo");
            speaker.setDaemon(true);
            speaker.start();
        }

        private static void speak(WebConnection connection) {
            try (connection) {
                connection.getOutputStream().write("hello\n".getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
                StringBuilder line = new StringBuilder();
                for (int next = connection.getInputStream().read();
                        next >= 0 && next != '\n';
                        next = connection.getInputStream().read()) {
                    line.append((char) next);
                }
                connection.getOutputStream().write(("back: " + line + "\n").getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void destroy() {}
    }
}
