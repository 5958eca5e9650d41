package struts;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;

/** Fills the database. */
@WebListener
public final class Setup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Books.fill();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Books.close();
    }
}
