package io.github.jimmypage.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Accept-Encoding} (RFC 9110, section 12.5.3) says of gzip and of no coding at all. Immutable.
 *
 * <p>Without the header nothing but the bytes as they are is sent: a client that does not speak of codings may know none.
 *
 * @param gzip weight in thousandths; 0 for not acceptable
 * @param identity weight of no coding in thousandths; 0 for not acceptable, and for not spoken of
 */
public record AcceptEncoding(int gzip, int identity) {
    private static final AcceptEncoding NOTHING = new AcceptEncoding(0, 0);
    private static final int UNSAID = -1;

    /**
     * Reads it.
     *
     * @param header its values, joined by commas; null when it was not sent
     */
    public static AcceptEncoding of(@Nullable String header) {
        if (header == null) {
            return NOTHING;
        }
        int gzip = UNSAID;
        int identity = UNSAID;
        int others = UNSAID;
        for (int start = 0; start <= header.length(); ) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            int semicolon = header.indexOf(';', start);
            boolean weighted = semicolon >= 0 && semicolon < end;
            int weight = weighted ? weight(header.substring(semicolon + 1, end)) : 1000;
            String coding = header.substring(start, weighted ? semicolon : end).trim();
            switch (coding.toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = smaller(gzip, weight);
                case "identity" -> identity = smaller(identity, weight);
                case "*" -> others = smaller(others, weight);
                default -> {
                    // Another coding, which is never sent.
                }
            }
            start = end + 1;
        }
        return new AcceptEncoding(
                gzip == UNSAID ? Math.max(0, others) : gzip, identity == UNSAID ? Math.max(0, others) : identity);
    }

    /** Of what is said twice the more careful counts, and what is malformed says nothing. */
    private static int smaller(int before, int weight) {
        return weight == UNSAID || before == UNSAID ? Math.max(before, weight) : Math.min(before, weight);
    }

    /** {@code q=} and up to three decimals, as thousandths. */
    private static int weight(String parameter) {
        String text = parameter.trim();
        if (text.length() < 3 || text.length() > 7 || (text.charAt(0) | 0x20) != 'q' || text.charAt(1) != '=') {
            return UNSAID;
        }
        if (text.length() > 3 && text.charAt(3) != '.') {
            return UNSAID;
        }
        int thousandths = 0;
        for (int i = 2, unit = 1000; i < text.length(); i++) {
            if (i != 3) {
                char digit = text.charAt(i);
                if (digit < '0' || digit > '9') {
                    return UNSAID;
                }
                thousandths += (digit - '0') * unit;
                unit /= 10;
            }
        }
        return thousandths > 1000 ? UNSAID : thousandths;
    }

    /** Whether a body that is compressed is acceptable. */
    public boolean accepts() {
        return gzip > 0;
    }

    /** Whether it is at least as welcome as one that is not. */
    public boolean prefers() {
        return gzip > 0 && gzip >= identity;
    }
}
