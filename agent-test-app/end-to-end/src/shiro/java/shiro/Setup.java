package shiro;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database, and says which of the two ways to keep sessions it is. */
public final class Setup implements ServletContextListener {
    private static final String[] START = {
        "CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(200))",
        "INSERT INTO note VALUES (1, 'first note: größer, 漢字'), (2, 'second note')",
        "CREATE TABLE member (name VARCHAR(40) PRIMARY KEY, password VARCHAR(40), role VARCHAR(20))",
        "INSERT INTO member VALUES ('anna', 'secret', 'MEMBER'), ('berta', 'geheim', 'ADMIN')",
    };

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String ini = System.getProperty("shiro.ini", "shiro.ini");
        event.getServletContext().setInitParameter("shiroConfigLocations", "/WEB-INF/" + ini);
        try (Connection connection = Notes.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : START) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
