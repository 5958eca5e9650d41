package redeployed;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code POST /write}: a table made and a row put into it, in a transaction. */
@WebServlet("/write")
public final class Write extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS word (text VARCHAR(40))");
            }
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
                statement.setString(1, "written");
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("written");
    }
}
