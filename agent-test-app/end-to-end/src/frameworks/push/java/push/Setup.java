package push;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;

/** Makes the table. */
@WebListener
public final class Setup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            News.create();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
