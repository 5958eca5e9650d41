package probe;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** One row, written by another thread after the servlet returned. */
@WebServlet(value = "/async", asyncSupported = true)
public final class AsyncPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> {
            try {
                response.getWriter().print(html("later: " + Texts.of(request.getParameter("id"))));
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            } finally {
                async.complete();
            }
        });
    }
}
