package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns the browser's name into what the path says, and looks afterwards at what the page has left on the request. */
public final class InputFilter implements Filter {
    private static final ThreadLocal<String> BROWSER = new ThreadLocal<>();

    static String browser() {
        return BROWSER.get();
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) given;
        String path = request.getRequestURI();
        try {
            if (path.endsWith("/filter-browser")) {
                BROWSER.set(request.getHeader("User-Agent"));
            } else if (path.endsWith("/unwrapped-browser") || path.endsWith("/replayed-browser")) {
                BROWSER.set(innermost(given).getHeader("User-Agent"));
            } else if (path.endsWith("/attribute")) {
                request.setAttribute("browser", innermost(given).getHeader("User-Agent"));
            } else if (path.endsWith("/mutable-attribute")) {
                request.setAttribute(
                        "browser", new StringBuilder(innermost(given).getHeader("User-Agent")));
            }
            boolean large = path.endsWith("/large");
            chain.doFilter(given, large ? new SpellingResponse((HttpServletResponse) response) : response);
            if (path.contains("/leaves-") && !response.isCommitted()) {
                ((HttpServletResponse) response).setHeader("X-Left", "" + request.getAttribute("left"));
            }
        } finally {
            BROWSER.remove();
        }
    }

    /** Past every wrapper, as some libraries do to reach the container's own methods. */
    static HttpServletRequest innermost(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper) {
            inner = ((ServletRequestWrapper) inner).getRequest();
        }
        return (HttpServletRequest) inner;
    }

    @Override
    public void destroy() {}
}
