package probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Reads one thing that a cache could overlook, and shows it after a row: {@code /input/browser} and so on. */
@WebServlet({"/input/*", "/nonces/*"})
public final class InputPage extends Page {
    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String words = Texts.of(request.getParameter("id"));
        String shown =
                switch (request.getPathInfo()) {
                    case "/browser" -> request.getHeader("User-Agent");
                    case "/filter-browser", "/unwrapped-browser", "/replayed-browser" -> InputFilter.browser();
                    case "/attribute", "/mutable-attribute" -> "" + request.getAttribute("browser");
                    case "/device" -> request.getHeader("Save-Data");
                    case "/address" -> request.getRemoteAddr();
                    case "/names" -> names(request);
                    case "/dropped" -> request.getParameter("utm_source");
                    case "/query" -> request.getQueryString();
                    case "/tracing" -> "trace " + (request.getHeader("traceparent") != null);
                    case "/csrf" -> "form " + request.getAttribute("_csrf");
                    case "/link" -> "<a href=\"" + response.encodeURL("link") + "\">";
                    case "/large" -> "large ".repeat(20_000);
                    case "/nonce" -> nonce(response);
                    case "/form" -> "<input type=\"hidden\" name=\"_csrf\" value=\"" + System.nanoTime() + "\">";
                    case "/leaves-text" -> left(request, "text");
                    case "/leaves-list" -> left(request, new ArrayList<>(List.of("thing")));
                    case "/session-new", "/session-used", "/session-hash", "/notice", "/put-notice" ->
                        ofSession(request.getPathInfo(), request.getSession(false));
                    case "/same" -> same(request.getSession());
                    default -> "nothing";
                };
        String page = html(words + " for " + shown);
        if (request.getPathInfo().equals("/large")) {
            response.setContentLengthLong(page.getBytes(StandardCharsets.UTF_8).length);
        }
        response.getWriter().print(page);
    }

    private static String names(HttpServletRequest request) {
        List<String> names = Collections.list(request.getHeaderNames());
        names.replaceAll(name -> name.toLowerCase(Locale.ROOT));
        Collections.sort(names);
        return names.toString();
    }

    private static String nonce(HttpServletResponse response) {
        String nonce = Long.toHexString(System.nanoTime());
        response.setHeader("Content-Security-Policy", "script-src 'nonce-" + nonce + "'");
        return nonce;
    }

    private static String left(HttpServletRequest request, Object value) {
        request.setAttribute("left", value);
        return "left";
    }

    private static String ofSession(String what, HttpSession session) {
        if (session == null) {
            return "no session";
        }
        return switch (what) {
            case "/session-new" -> "new " + session.isNew();
            case "/session-used" -> "used " + session.getLastAccessedTime();
            case "/session-hash" -> "basket " + session.getId().hashCode();
            case "/put-notice" -> put(session);
            default -> taken(session);
        };
    }

    private static String put(HttpSession session) {
        session.setAttribute("notice", new ArrayList<>(List.of("saved")));
        return "put";
    }

    /** A message that is shown once. */
    private static String taken(HttpSession session) {
        Object notice = session.getAttribute("notice");
        if (notice != null) {
            session.removeAttribute("notice");
        }
        return "notice " + notice;
    }

    /** Sets what is there already: nothing changes by it. */
    private static String same(HttpSession session) {
        session.setAttribute("name", session.getAttribute("name"));
        return "name " + session.getAttribute("name");
    }
}
