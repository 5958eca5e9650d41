package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers with the visitor's session id, old and new, replaced by a word: it is never the same on two servers. */
final class Masked {
    private static final String SESSION_COOKIE = "JSESSIONID";

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
}
