package probe.capture;

import static probe.capture.ScenarioNames.add;
import static probe.capture.ScenarioNames.addSince;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Content type, charset and locale, in every order. */
final class ScenarioTypes {
    private static final String UMLAUT = " größer";

    private ScenarioTypes() {}

    static void register() {
        add("type-late", (request, response, words) -> {
            PrintWriter out = response.getWriter();
            response.setContentType("text/html");
            out.print(words + UMLAUT);
        });
        add("type-late-with-charset", (request, response, words) -> {
            PrintWriter out = response.getWriter();
            response.setContentType("text/html;charset=UTF-8");
            out.print(words + UMLAUT);
        });
        add("type-late-for-stream", (request, response, words) -> {
            response.getOutputStream().write(ScenarioStreams.bytes(words));
            response.setContentType("text/html;charset=UTF-8");
        });
        add("type-too-late", (request, response, words) -> {
            ScenarioWriters.writer(response).print(words);
            response.flushBuffer();
            response.setContentType("text/plain");
        });
        add("type-by-header", (request, response, words) -> {
            response.setHeader("Content-Type", "text/html;charset=UTF-8");
            response.getWriter().print(words + UMLAUT);
        });
        add("type-by-added-header", (request, response, words) -> {
            response.addHeader("Content-Type", "text/html;charset=ISO-8859-1");
            response.getWriter().print(words + UMLAUT);
        });
        add("type-none", (request, response, words) -> response.getWriter().print(words));
        add("type-twice", (request, response, words) -> {
            response.setContentType("text/plain;charset=UTF-16");
            response.setContentType("text/html;charset=ISO-8859-1");
            response.getWriter().print(words + UMLAUT);
        });
        add("type-without-charset", (request, response, words) -> {
            response.setContentType("text/html");
            response.getWriter().print(words + UMLAUT);
        });
        add("type-of-json", (request, response, words) -> {
            response.setContentType("application/json");
            response.getWriter().print("{\"words\": \"" + words + UMLAUT + "\"}");
        });
        add("type-with-parameters", (request, response, words) -> {
            response.setContentType("text/html; Charset=\"utf-8\" ; version=1");
            response.getWriter().print(words + UMLAUT);
        });
        add("type-null", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentType(null);
            response.getOutputStream().write(ScenarioStreams.bytes(words));
        });
        add("encoding-before-type", (request, response, words) -> {
            response.setCharacterEncoding("UTF-8");
            response.setContentType("text/html");
            response.getWriter().print(words + UMLAUT);
        });
        add("encoding-after-type", (request, response, words) -> {
            response.setContentType("text/html;charset=UTF-16");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().print(words + UMLAUT);
        });
        add("encoding-after-writer", (request, response, words) -> {
            response.setContentType("text/html");
            PrintWriter out = response.getWriter();
            response.setCharacterEncoding("UTF-8");
            out.print(words + UMLAUT);
        });
        addSince("6.1", "encoding-as-charset", (request, response, words) -> {
            response.setContentType("text/html");
            Class<?>[] types = {Charset.class};
            LaterApi.call(HttpServletResponse.class, response, "setCharacterEncoding", types, StandardCharsets.UTF_8);
            response.getWriter().print(words + UMLAUT);
        });
        add("locale", (request, response, words) -> {
            response.setContentType("text/html");
            response.setLocale(Locale.JAPAN);
            response.getWriter().print(words);
        });
        add("locale-before-type", (request, response, words) -> {
            response.setLocale(Locale.GERMANY);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print(words + UMLAUT);
        });
        add("locale-after-encoding", (request, response, words) -> {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.setLocale(Locale.JAPAN);
            response.getWriter().print(words + UMLAUT);
        });
        add("locale-after-writer", (request, response, words) -> {
            response.setContentType("text/html");
            PrintWriter out = response.getWriter();
            response.setLocale(Locale.JAPAN);
            out.print(words + UMLAUT);
        });
        add("locale-as-header", (request, response, words) -> {
            response.setHeader("Content-Language", "fr-CA");
            ScenarioWriters.writer(response).print(words);
        });
    }
}
