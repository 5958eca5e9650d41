package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;

/** Answers one page itself, as frameworks do, and passes everything else on. */
public final class AnsweringFilter implements Filter {
    private final String page;

    /** @param page the end of its path */
    AnsweringFilter(String page) {
        this.page = page;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (!http.getRequestURI().endsWith(page)) {
            chain.doFilter(request, response);
            return;
        }
        Renders.count(http.getRequestURI());
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getWriter().print(Page.html("answered: " + Texts.of(request.getParameter("id"))));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    @Override
    public void destroy() {}
}
