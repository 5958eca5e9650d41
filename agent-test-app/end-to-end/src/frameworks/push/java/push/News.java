package push;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is kept of the news: {@code GET /news} shows the latest as an ordinary page, {@code POST} writes without a word to anybody. */
@WebServlet("/news")
public final class News extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:news;DB_CLOSE_DELAY=-1");
    }

    static void create() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(
                        "CREATE TABLE news (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words VARCHAR(100))")) {
            statement.execute();
        }
    }

    static void add(String words) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO news (words) VALUES (?)")) {
            statement.setString(1, words);
            statement.execute();
        }
    }

    static String latest() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT words FROM news ORDER BY id DESC LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "nothing new";
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String latest = latest();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(latest);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            add(request.getReader().readLine());
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
