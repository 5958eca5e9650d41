package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.TreeSet;

/** Shows one thing about the request that asks, after a row: {@code /echo/language}, {@code /echo/user} and so on. */
@WebServlet({"/echo/*", "/around/*", "/proxied/*", "/local/*"})
public final class EchoPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String shown =
                switch (request.getPathInfo()) {
                    case "/language" -> greeting(request.getLocale());
                    case "/language-header" -> "" + request.getHeader("Accept-Language");
                    case "/host" -> request.getServerName() + ":" + request.getServerPort();
                    case "/url" -> request.getRequestURL() + "?" + request.getQueryString();
                    case "/user" -> name(request.getUserPrincipal()) + ", admin: " + request.isUserInRole("admin");
                    case "/user-name" -> name(request.getUserPrincipal());
                    case "/tenant" -> "tenant " + TenantFilter.current();
                    case "/session" -> attribute(request.getSession(false));
                    case "/cookie" -> cookies(request.getCookies());
                    case "/names" -> names(request);
                    case "/address" -> request.getRemoteAddr();
                    case "/header" -> header(request, response);
                    case "/parameter" -> "parameter " + request.getParameter("value");
                    case "/authorization" -> "" + request.getHeader("Authorization");
                    default -> "nothing";
                };
        response.getWriter().print(html(Texts.of(request.getParameter("id")) + " for " + shown));
    }

    private static String names(HttpServletRequest request) {
        TreeSet<String> names = new TreeSet<>();
        Enumeration<String> all = request.getHeaderNames();
        while (all.hasMoreElements()) {
            String name = all.nextElement().toLowerCase(Locale.ROOT);
            names.add(name
                    + (request.getHeader(name) == null
                                    || !request.getHeaders(name).hasMoreElements()
                            ? "?"
                            : ""));
        }
        return "names " + names + cookieNames(request.getCookies()) + request.getHeader("X-Jimmypage-Replay");
    }

    private static String cookieNames(Cookie[] cookies) {
        TreeSet<String> names = new TreeSet<>();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            names.add(cookie.getName());
        }
        return names.toString();
    }

    /** All values of the header that the query names, between brackets; {@code vary} announces it. */
    private static String header(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("vary") != null) {
            response.addHeader("Vary", request.getParameter("vary"));
        }
        StringBuilder shown = new StringBuilder("header ");
        for (String name : request.getParameterValues("name")) {
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                shown.append('[').append(values.nextElement()).append(']');
            }
            shown.append('.');
        }
        return shown.toString();
    }

    private static String greeting(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> "Guten Tag";
            case "fr" -> "Bonjour";
            default -> "Good day";
        };
    }

    private static String name(Principal user) {
        return user == null ? "nobody" : user.getName();
    }

    private static String attribute(HttpSession session) {
        return session == null ? "no session" : "session with " + session.getAttribute("name");
    }

    private static String cookies(Cookie[] cookies) {
        StringBuilder shown = new StringBuilder("cookies");
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().startsWith("taste")) {
                shown.append(' ').append(cookie.getValue().length());
            }
        }
        return shown.toString();
    }
}
