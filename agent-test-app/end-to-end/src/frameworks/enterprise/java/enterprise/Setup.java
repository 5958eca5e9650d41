package enterprise;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Fills the server's default database. */
@WebListener
public final class Setup implements ServletContextListener {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource source;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Books books = new Books(source);
        try {
            books.create();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        event.getServletContext().setAttribute("books", books);
    }

    static Books books(ServletContext application) {
        return (Books) application.getAttribute("books");
    }
}
