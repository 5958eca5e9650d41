package jstl;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.ibatis.session.SqlSession;

/**
 * Gives each request a session of MyBatis, and commits what it wrote. Who writes does so alone: MyBatis fills its cache when a session
 * is committed, and would let a reader put back what he read before somebody else's write emptied it. That would be shown until the
 * next write.
 */
@WebFilter(filterName = "session")
public class SessionPerRequest extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<SqlSession> CURRENT = new ThreadLocal<>();

    private final transient ReadWriteLock writers = new ReentrantReadWriteLock();

    static BookMapper books() {
        return CURRENT.get().getMapper(BookMapper.class);
    }

    static AuthorMapper authors() {
        return CURRENT.get().getMapper(AuthorMapper.class);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Lock held = request.getMethod().equals("GET") ? writers.readLock() : writers.writeLock();
        held.lock();
        try (SqlSession session = Database.open()) {
            CURRENT.set(session);
            chain.doFilter(request, response);
            session.commit();
        } finally {
            CURRENT.remove();
            held.unlock();
        }
    }
}
