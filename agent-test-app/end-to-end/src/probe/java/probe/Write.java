package probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code POST /write?id=&words=&by=&end=&way=&stop=&hold=}: writes words into a row. {@code by} is the {@link Writing}, {@code end}
 * the {@link Ending}, {@code way} pool or direct; {@code stop} names a {@link Latches latch} between the two, {@code hold} a name
 * under which the open connection is kept for {@code POST /write?take=}; {@code forget} empties the cache of {@link
 * RememberingPage} after the write, {@code before-commit} and {@code after-commit} name latches inside {@code commit()}, {@code after} names a latch before that, {@code aside}
 * does it on another thread, {@code later} names a latch at which such a thread stops before it writes, while the answer goes out, {@code
 * sent} has the answer go out before anything is done, {@code out} ends the session afterwards, and {@code to} is where to redirect.
 * {@code then} is what else goes wrong after the write: {@code fail} has the request fail, and {@code reset} has an answer go out from
 * which all headers were taken before.
 */
@WebServlet("/write")
public final class Write extends HttpServlet {
    private static final String WRITTEN = "written";
    private static final Map<String, Connection> HELD = new ConcurrentHashMap<>();

    /** Scripts use the other methods for the same. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "PUT", "PATCH", "DELETE" -> doPost(request, response);
            default -> super.service(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean sent = request.getParameter("sent") != null;
        if (sent) {
            answer(response);
            response.flushBuffer();
        }
        try {
            if (request.getParameter("later") != null) {
                later(request.getParameter("later"), request.getParameter("id"), request.getParameter("words"));
            } else if (request.getParameter("take") != null) {
                end(HELD.remove(request.getParameter("take")), request);
            } else {
                Aside.run(request.getParameter("aside") != null, () -> write(request));
            }
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        if (request.getParameter("after") != null) {
            Latches.stopAt(request.getParameter("after"));
        }
        if (request.getParameter("forget") != null) {
            RememberingPage.forget();
        }
        if (request.getParameter("out") != null) {
            request.getSession().invalidate();
        }
        if (request.getParameter("then") != null) {
            sent = sent || goesWrong(request.getParameter("then"), response);
        }
        if (request.getParameter("to") != null) {
            response.sendRedirect(request.getParameter("to"));
            return;
        }
        if (!sent) {
            answer(response);
        }
    }

    /** Whether the answer has gone out. */
    private static boolean goesWrong(String how, HttpServletResponse response) throws IOException, ServletException {
        if (how.equals("fail")) {
            throw new ServletException("after the write");
        }
        response.reset();
        answer(response);
        response.flushBuffer();
        return true;
    }

    /** Of a length that is told, so that a client has all of it once it is sent. */
    private static void answer(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(WRITTEN.length());
        response.getWriter().print(WRITTEN);
    }

    /** As an application does that answers at once and has its work done by a queue. */
    private static void later(String latch, String id, String words) {
        new Thread(() -> {
                    Latches.stopAt(latch);
                    try (Connection connection = Database.connection()) {
                        Writing.of(null).write(connection, id, words);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                    Latches.stopAt(latch + "-done");
                })
                .start();
    }

    private static Void write(HttpServletRequest request) throws SQLException {
        Connection connection = LatchedConnection.around(
                Database.connection(request.getParameter("way")),
                request.getParameter("before-commit"),
                request.getParameter("after-commit"));
        Ending ending = Ending.of(request.getParameter("end"));
        connection.setAutoCommit(ending == Ending.AUTOCOMMIT);
        Writing.of(request.getParameter("by"))
                .write(connection, request.getParameter("id"), request.getParameter("words"));
        if (request.getParameter("stop") != null) {
            Latches.stopAt(request.getParameter("stop"));
        }
        if (request.getParameter("hold") != null) {
            HELD.put(request.getParameter("hold"), connection);
        } else {
            end(connection, request);
        }
        return null;
    }

    private static void end(Connection connection, HttpServletRequest request) throws SQLException {
        try (connection) {
            Ending.of(request.getParameter("end")).end(connection);
        }
    }
}
