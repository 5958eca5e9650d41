package io.github.jimmypage.cache;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two pages, said without their text, which may be about somebody. Without state; thread-safe. */
final class Difference {
    private Difference() {}

    /** The first thing that differs, in words; null when there is nothing. */
    static @Nullable String between(Page one, Page other) {
        if (!Objects.equals(one.contentType(), other.contentType())) {
            return "content type " + one.contentType() + " and " + other.contentType();
        }
        if (!Objects.equals(one.locale(), other.locale())) {
            return "locale " + one.locale() + " and " + other.locale();
        }
        if (!one.headers().equals(other.headers())) {
            return "headers, " + headerBetween(one, other);
        }
        int at = Arrays.mismatch(one.body(), other.body());
        if (at < 0) {
            return null;
        }
        return "body from byte " + at + " in line " + line(one.body(), at) + " on (" + one.body().length + " and "
                + other.body().length + " bytes)";
    }

    private static String headerBetween(Page one, Page other) {
        for (Page.Header header : one.headers()) {
            if (!other.headers().contains(header)) {
                return header.name();
            }
        }
        for (Page.Header header : other.headers()) {
            if (!one.headers().contains(header)) {
                return header.name();
            }
        }
        return "their order";
    }

    private static int line(byte[] body, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (body[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
