package redeployed;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;

/** Opens the database when the application starts and closes it when it stops. */
@WebListener
public final class Setup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Database.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            Database.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
