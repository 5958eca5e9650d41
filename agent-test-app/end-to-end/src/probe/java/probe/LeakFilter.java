package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Puts what it learns of the request, past every wrapper, into a thread-local: nobody sees that the page depends on it. */
public final class LeakFilter implements Filter {
    private static final ThreadLocal<String> LEARNED = new ThreadLocal<>();

    static String learned() {
        return LEARNED.get();
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = InputFilter.innermost(given);
        LEARNED.set(learned(request));
        try {
            chain.doFilter(given, response);
        } finally {
            LEARNED.remove();
        }
    }

    private static String learned(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/header")) {
            return request.getHeader("Save-Data");
        }
        if (path.endsWith("/cookie") && request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("_ga")) {
                    return cookie.getValue();
                }
            }
        }
        if (path.endsWith("/user")) {
            return request.getRemoteAddr().equals("127.0.0.3") ? "Anna Smith" : "guest";
        }
        return "nobody";
    }

    @Override
    public void destroy() {}
}
