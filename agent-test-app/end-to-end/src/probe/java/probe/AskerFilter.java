package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.cert.X509Certificate;

/**
 * Finds out who asks in the way that the path says, and leaves it in a thread-local, or for {@code /asker/attribute} and {@code
 * /asker/object} in a request attribute. There it is whom a test put in, and nothing else of the request tells him.
 */
public final class AskerFilter implements Filter {
    static final String ATTRIBUTE = "probe.asker";

    private static final ThreadLocal<Object> CURRENT = new ThreadLocal<>();
    private static volatile String everybody = "nobody";

    /** Who asks, as the last filter that found it out left it. */
    static Object current() {
        return CURRENT.get();
    }

    static void everybodyIs(String name) {
        everybody = name;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest given, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) given;
        String way = request.getPathInfo() == null ? "" : request.getPathInfo().split("/")[1];
        switch (way) {
            case "name", "person" -> CURRENT.set(inSession(request.getSession(false), way));
            case "cookie" -> CURRENT.set(cookie(request.getCookies()));
            case "user" -> CURRENT.set(request.getRemoteUser());
            case "address" -> CURRENT.set(request.getRemoteAddr().startsWith("10.") ? "the office" : "the street");
            case "certificate" -> CURRENT.set(certificate(request));
            case "attribute" -> request.setAttribute(ATTRIBUTE, everybody);
            case "object" -> request.setAttribute(ATTRIBUTE, new Person(everybody));
            default -> CURRENT.set("whoever");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    private static Object inSession(HttpSession session, String name) {
        return session == null ? null : session.getAttribute(name);
    }

    private static String cookie(Cookie[] cookies) {
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals("asker")) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static String certificate(HttpServletRequest request) {
        Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        return chain instanceof X509Certificate[] certificates
                ? certificates[0].getSubjectX500Principal().getName()
                : null;
    }

    @Override
    public void destroy() {}
}
