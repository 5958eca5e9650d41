package io.github.jimmypage.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Dates of HTTP fields (RFC 9110, section 5.6.7). */
final class HttpDate {
    private HttpDate() {}

    /** Milliseconds since 1970; {@code Long.MIN_VALUE} for what is no date. */
    static long millis(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()))
                    .toEpochMilli();
        } catch (DateTimeException noDate) {
            return Long.MIN_VALUE;
        }
    }
}
