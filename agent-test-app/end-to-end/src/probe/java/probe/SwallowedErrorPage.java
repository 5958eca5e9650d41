package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks for a table that is not there, and shows an empty list instead. */
@WebServlet("/swallowed-error")
public final class SwallowedErrorPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String list = Texts.of("a");
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT * FROM table_that_is_away");
        } catch (SQLException away) {
            list = "nothing in stock";
        }
        response.getWriter().print(html(list));
    }
}
