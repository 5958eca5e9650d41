package redeployed;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A page that is different each time the application is loaded, though nothing in the database is. */
@WebServlet("/version")
public final class VersionPage extends HttpServlet {
    private static final String VERSION = "version " + UUID.randomUUID();
    private static final long PAUSE_NANOS = 1_000_000;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (request.getParameter("session") != null) {
            request.getSession().setAttribute("visited", "yes");
        }
        stopIfHeld();
        try {
            response.getWriter().print("<!DOCTYPE html>\n<p>" + VERSION + ", " + tables() + " tables</p>\n");
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    /** Held by properties of the JVM, which outlives the application. */
    private static void stopIfHeld() {
        if (Boolean.getBoolean("redeployed.hold")) {
            System.setProperty("redeployed.held", "" + (1 + Integer.getInteger("redeployed.held", 0)));
            while (Boolean.getBoolean("redeployed.hold")) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static int tables() throws SQLException {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
