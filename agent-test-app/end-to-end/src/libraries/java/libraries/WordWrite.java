package libraries;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** {@code POST /write?words=}: replaces what the page shows. */
final class WordWrite extends HttpServlet {
    private final transient DataSource pool;

    WordWrite(DataSource pool) {
        this.pool = pool;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE word SET text = ?")) {
            statement.setString(1, request.getParameter("words"));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("written");
    }
}
