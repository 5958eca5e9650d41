package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers with what chance made replaced by a word, as the visitor's session id, old and new: it is never the same on two servers. */
final class Masked {
    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final Pattern TOKEN = Pattern.compile("name=\"?_csrf\"?[^>]*? value=\"([^\"]+)\"");
    /** Made by chance or by the clock: sessions, and cookies that hold the time they end. */
    private static final Pattern CHANCE = Pattern.compile("^((?:JSESSIONID|SESSION|SHIROSESSION|remember-me|rememberMe"
            + "|csfcfc|oam\\.Flash\\.RENDERMAP\\.TOKEN)=)(?!deleteMe)[^;]{8,}"
            + "|(?<=; )(Expires=)(?!Thu, 01 Jan 1970)[^;]+");

    /** In either order of the attributes; what is short is no secret. */
    private static final Pattern HIDDEN_VALUE =
            Pattern.compile("(<input(?=[^>]* type=\"hidden\")[^>]* value=\")([^\"]{8,})(\")");

    private static final Pattern SESSION_IN_ADDRESS = Pattern.compile("(?i);jsessionid=[^?\"'<&#]+");

    private Masked() {}

    static Response answer(Visitor visitor, Request request) {
        List<String> ids = new ArrayList<>(sessionIds(visitor));
        Response response = visitor.send(request);
        ids.addAll(sessionIds(visitor));
        if (ids.isEmpty()) {
            return response;
        }
        byte[] body = mask(new String(response.body(), StandardCharsets.ISO_8859_1), ids)
                .getBytes(StandardCharsets.ISO_8859_1);
        int longer = body.length - response.body().length;
        List<Header> headers = response.headers().stream()
                .map(header -> header.is("Content-Length")
                        ? new Header(header.name(), "" + (Integer.parseInt(header.value()) + longer))
                        : new Header(header.name(), mask(header.value(), ids)))
                .toList();
        return new Response(response.status(), response.reason(), headers, body);
    }

    /** As the cookie says it, and without the name of the node that Jetty appends there. */
    private static List<String> sessionIds(Visitor visitor) {
        return visitor.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().equals(SESSION_COOKIE))
                .map(Map.Entry::getValue)
                .flatMap(id -> Stream.of(id, id.replaceFirst("\\..*", "")))
                .toList();
    }

    private static String mask(String text, List<String> ids) {
        String masked = text;
        for (String id : ids) {
            masked = masked.replace(id, "{session}");
        }
        return masked;
    }

    /** The token against forged requests of the form that the answer shows. */
    static Optional<String> token(Response answer) {
        Matcher found = TOKEN.matcher(answer.text());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Without what chance made: two servers never agree on it, and one never says the same twice. All of it keeps its length. */
    static Response chance(Response response) {
        List<Header> headers = response.headers().stream().map(Masked::chance).toList();
        byte[] body = token(response)
                .map(token -> response.text().replace(token, "x".repeat(token.length())))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(response.body());
        return new Response(response.status(), response.reason(), headers, body);
    }

    /** The same for frameworks of all kinds, which hide what they made by chance in fields of forms and sessions in addresses. */
    static Response frameworkChance(Response response) {
        Response masked = chance(response);
        String text = HIDDEN_VALUE.matcher(response.text()).replaceAll("$1(hidden)$3");
        String body = SESSION_IN_ADDRESS.matcher(text).replaceAll(";jsessionid=…");
        List<Header> headers = masked.headers().stream()
                .map(header -> header.is("Content-Length") ? new Header(header.name(), "" + body.length()) : header)
                .toList();
        List<Header> plain = headers.stream()
                .filter(header -> !header.is("Content-Encoding"))
                .toList();
        return new Response(response.status(), response.reason(), plain, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What the forms of the answer hide. */
    static List<String> hidden(Response response) {
        return HIDDEN_VALUE
                .matcher(response.text())
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    private static Header chance(Header header) {
        if (header.is("Set-Cookie")) {
            return new Header(header.name(), CHANCE.matcher(header.value()).replaceAll("$1$2(made by chance)"));
        }
        return header.is("Location")
                ? new Header(header.name(), header.value().replaceFirst(";jsessionid=[^?]+", ";jsessionid=…"))
                : header;
    }
}
