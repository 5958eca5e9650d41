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
 * Rewrites paths as some filters do: {@code /rewritten/writer} is forwarded to {@code /writer}, and a header is added afterwards;
 * {@code into=buffer} forwards into a buffer of the filter's own, which is then put into the answer.
 */
public final class ForwardingFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getServletPath().substring("/rewritten".length());
        if ("buffer".equals(request.getParameter("into"))) {
            HeldResponse held = new HeldResponse((HttpServletResponse) response);
            request.getRequestDispatcher(path).forward(request, held);
            response.getWriter().print("around " + held);
            return;
        }
        request.getRequestDispatcher(path).forward(request, response);
        if (request.isAsyncStarted()) {
            return;
        }
        ((HttpServletResponse) response).addHeader("X-Rewritten", "afterwards");
        if (request.getParameter("throw") != null) {
            throw new ServletException("thrown after a forward");
        }
    }

    @Override
    public void destroy() {}
}
