package io.github.jimmypage.endtoend.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request to be sent as it stands, but for {@code Host}, {@code Cookie} and {@code Content-Length}, which the visitor adds. */
public record Request(String method, String target, List<Header> headers, String body) {
    public static Request get(String target) {
        return new Request("GET", target, List.of(), "");
    }

    public static Request head(String target) {
        return new Request("HEAD", target, List.of(), "");
    }

    public static Request post(String target) {
        return new Request("POST", target, List.of(), "");
    }

    /** The same request with one header more. */
    public Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, List.copyOf(more), body);
    }

    /** The same request with a form in its body, given encoded. */
    public Request form(String encoded) {
        return new Request(method, target, headers, encoded).with("Content-Type", "application/x-www-form-urlencoded");
    }

    boolean names(String header) {
        return headers.stream().anyMatch(given -> given.is(header));
    }

    byte[] bytes(List<Header> added) {
        StringBuilder text =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        added.forEach(header -> text.append(header).append("\r\n"));
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (!body.isEmpty() || method.equals("POST")) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + target + (headers.isEmpty() ? "" : " " + headers) + (body.isEmpty() ? "" : " <- " + body);
    }
}
