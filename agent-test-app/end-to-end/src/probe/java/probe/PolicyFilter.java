package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Allows scripts with a nonce of this answer, as soon as a test told something. */
public final class PolicyFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!DecoratingFilter.told().isEmpty()) {
            ((HttpServletResponse) response)
                    .setHeader(
                            "Content-Security-Policy",
                            "script-src 'nonce-" + Long.toHexString(System.nanoTime()) + "'");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {}
}
