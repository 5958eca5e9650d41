package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Map;

/**
 * Turns what a request says of its tenant into a thread-local, which no wrapper around the request can see being read: a header,
 * an API key, a host name such as {@code red.tenants.example}, or the first step of the path, {@code /at/red/echo/tenant} or {@code
 * /around/red/echo/tenant}, which the servlet then does not see any more.
 */
public final class TenantFilter implements Filter {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
    private static final Map<String, String> BY_KEY = Map.of("k-5d1f0a", "red", "k-9be374", "blue");

    static String current() {
        return CURRENT.get();
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) given;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String[] steps = path.split("/", 4);
        try {
            if (path.startsWith("/at/")) {
                CURRENT.set(steps[2]);
                request.getRequestDispatcher("/" + steps[3]).forward(request, response);
            } else if (path.startsWith("/around/")) {
                CURRENT.set(steps[2]);
                chain.doFilter(new Elsewhere(request, "/" + steps[3]), response);
            } else {
                CURRENT.set(tenant(request));
                chain.doFilter(request, response);
            }
        } finally {
            CURRENT.remove();
        }
    }

    private static String tenant(HttpServletRequest request) {
        String key = request.getHeader("X-Api-Key");
        String host = request.getServerName();
        if (key != null) {
            return BY_KEY.get(key);
        }
        return host.endsWith(".tenants.example") ? host.substring(0, host.indexOf('.')) : request.getHeader("X-Tenant");
    }

    @Override
    public void destroy() {}

    /** A request that seems to be for another path, which is the same for all tenants. */
    private static final class Elsewhere extends HttpServletRequestWrapper {
        private final String path;

        Elsewhere(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + path;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("http://" + getServerName() + getRequestURI());
        }

        @Override
        public String getServletPath() {
            return path.substring(0, path.indexOf('/', 1));
        }

        @Override
        public String getPathInfo() {
            return path.substring(path.indexOf('/', 1));
        }
    }
}
