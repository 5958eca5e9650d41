package probe;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * {@code POST /async-write?id=&words=&after=}: another thread writes and answers, after the servlet has returned; {@code after} names
 * a latch behind the write, and {@link RememberingPage} forgets what it knew after that; {@code before} has the write done before, by
 * the request's own thread.
 */
@WebServlet(value = "/async-write", asyncSupported = true)
public final class AsyncWrite extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        String id = request.getParameter("id");
        String words = request.getParameter("words");
        String after = request.getParameter("after");
        boolean before = request.getParameter("before") != null;
        if (before) {
            try {
                write(id, words);
            } catch (SQLException failed) {
                throw new ServletException(failed);
            }
        }
        AsyncContext async = request.startAsync();
        new Thread(() -> {
                    try {
                        if (!before) {
                            write(id, words);
                        }
                        if (after != null) {
                            Latches.stopAt(after);
                            RememberingPage.forget();
                        }
                        response.getWriter().print("written");
                    } catch (IOException | SQLException failed) {
                        throw new IllegalStateException(failed);
                    } finally {
                        async.complete();
                    }
                })
                .start();
    }

    private static void write(String id, String words) throws SQLException {
        try (Connection connection = Database.connection()) {
            Writing.of(null).write(connection, id, words);
        }
    }
}
