package filters;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database. */
public final class Setup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        try (Connection connection = Notes.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(200))");
            statement.execute("INSERT INTO note VALUES (1, 'first note'), (2, 'second note')");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
