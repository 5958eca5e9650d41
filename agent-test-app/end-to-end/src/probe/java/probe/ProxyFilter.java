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

/** Believes what a proxy on this machine says of the host that was asked for, and nobody else. */
public final class ProxyFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) given;
        String host = request.getHeader("X-Forwarded-Host");
        boolean believed = host != null && LocalFilter.HERE.equals(request.getRemoteAddr());
        chain.doFilter(believed ? new Forwarded(request, host) : request, response);
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String host;

        Forwarded(HttpServletRequest request, String host) {
            super(request);
            this.host = host;
        }

        @Override
        public String getServerName() {
            return host;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("http://" + host + getRequestURI());
        }
    }

    @Override
    public void destroy() {}
}
