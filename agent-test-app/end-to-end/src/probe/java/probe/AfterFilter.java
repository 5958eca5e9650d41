package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Adds a header on its way out: to {@code /async/parked} while another thread is about to go on with the answer, to
 * {@code /async/overtaken} so that the other thread completes the answer before this one is out of the filters.
 */
public final class AfterFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        String way = String.valueOf(((HttpServletRequest) request).getPathInfo());
        if (way.equals("/parked") || way.equals("/overtaken")) {
            ((HttpServletResponse) response).addHeader("X-After", "filter");
            Latches.release(way);
        }
        if (way.equals("/overtaken")) {
            Latches.stopAt("completed");
        }
    }

    @Override
    public void destroy() {}
}
