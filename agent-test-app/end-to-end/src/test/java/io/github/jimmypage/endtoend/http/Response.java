package io.github.jimmypage.endtoend.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An answer: the status line, the headers in the order of the wire, and the body without its framing. */
public record Response(int status, String reason, List<Header> headers, byte[] body) {
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .toList();
    }

    /** The body as text in UTF-8, inflated when it came compressed. */
    public String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /** The body's bytes, inflated when they came compressed. */
    public byte[] content() {
        // An answer to HEAD tells the coding of what it does not bring.
        if (body.length == 0 || !header("Content-Encoding").orElse("").equals("gzip")) {
            return body;
        }
        try (GZIPInputStream inflated = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return inflated.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What our cache says it did; never there without the agent. */
    public CacheStatus cacheStatus() {
        return CacheStatus.ofJimmypage(headers("Cache-Status"));
    }

    @Override
    public String toString() {
        String shown = text();
        return status + " " + reason + " " + headers + "\n" + (shown.length() > 400 ? shown.substring(0, 400) : shown);
    }
}
