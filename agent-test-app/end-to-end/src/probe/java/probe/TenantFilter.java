package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Turns a request header into a thread-local, which no wrapper around the request can see being read. */
public final class TenantFilter implements Filter {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    static String current() {
        return CURRENT.get();
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CURRENT.set(((HttpServletRequest) request).getHeader("X-Tenant"));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void destroy() {}
}
