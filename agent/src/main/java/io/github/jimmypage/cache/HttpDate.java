package io.github.jimmypage.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates of HTTP fields (RFC 9110, section 5.6.7), in the form that is sent and in the two that are obsolete and still to be
 * understood. Without state; thread-safe.
 */
public final class HttpDate {
    /** What is no date. */
    public static final long NONE = Long.MIN_VALUE;

    /** Two digits of a year mean one since this: no page is older than HTTP. */
    private static final int FIRST_YEAR = 1970;

    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** Milliseconds since 1970; {@link #NONE} for what is no date. */
    public static long millis(String text) {
        String trimmed = text.trim();
        long millis = millis(trimmed, DateTimeFormatter.RFC_1123_DATE_TIME);
        if (millis == NONE) {
            // A day of one digit stands behind two spaces, of which Undertow hands on one.
            millis = trimmed.indexOf('-') > 0 ? millis(trimmed, RFC_850) : millis(trimmed.replace("  ", " "), ASCTIME);
        }
        return millis;
    }

    private static long millis(String text, DateTimeFormatter format) {
        try {
            return Instant.from(format.parse(text)).toEpochMilli();
        } catch (DateTimeException noDate) {
            return NONE;
        }
    }
}
