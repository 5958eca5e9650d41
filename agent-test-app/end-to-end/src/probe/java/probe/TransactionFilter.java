package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Wraps each request in a transaction, so that what a page wrote is committed after its servlet returned. */
public final class TransactionFilter implements Filter {
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Flush> LATER = new ThreadLocal<>();

    /** What is left to do before the commit. */
    interface Flush {
        void to(Connection connection) throws SQLException;
    }

    static Connection current() {
        return CURRENT.get();
    }

    /** Does this when the servlet has returned. */
    static void later(Flush flush) {
        LATER.set(flush);
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        inTransaction(request, response, chain);
    }

    /** The same for filters of other shapes. */
    static void inTransaction(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            chain.doFilter(request, response);
            if (LATER.get() != null) {
                LATER.get().to(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new ServletException(failed);
        } finally {
            CURRENT.remove();
            LATER.remove();
        }
    }

    @Override
    public void destroy() {}
}
