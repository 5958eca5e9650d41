package jstl;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.ibatis.session.SqlSession;

/** Gives each request a session of MyBatis, and commits what it wrote. */
@WebFilter(filterName = "session")
public class SessionPerRequest extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<SqlSession> CURRENT = new ThreadLocal<>();

    static BookMapper books() {
        return CURRENT.get().getMapper(BookMapper.class);
    }

    static AuthorMapper authors() {
        return CURRENT.get().getMapper(AuthorMapper.class);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (SqlSession session = Database.open()) {
            CURRENT.set(session);
            chain.doFilter(request, response);
            session.commit();
        } finally {
            CURRENT.remove();
        }
    }
}
