package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code Accept-Language} in the one spelling that the key holds (RFC 9110, section 12.5.4; look-up as in RFC 4647, section
 * 3.4). Thread-safe.
 *
 * <p>Without a list of languages nothing is lost but case, white space and the order of equal wishes' parameters: two requests
 * with the same normal form get the same answer from any application that reads the header by its meaning.
 */
public final class LanguageRanges {
    private final List<String> supported;
    private volatile Memo memo = new Memo("", "");

    /** The last header and its normal form: browsers of one audience mostly send the same. */
    private record Memo(String header, String normal) {}

    /** @param supported tags that pages exist in; empty for no reduction */
    public LanguageRanges(List<String> supported) {
        List<String> lower = new ArrayList<>(supported.size());
        for (String tag : supported) {
            lower.add(tag.toLowerCase(Locale.ROOT));
        }
        this.supported = List.copyOf(lower);
    }

    /** The normal form; empty for an empty header. */
    public String normalise(String header) {
        Memo last = memo;
        if (last.header.equals(header)) {
            return last.normal;
        }
        String normal = supported.isEmpty() ? withoutSpace(header) : bestMatch(header);
        memo = new Memo(header, normal);
        return normal;
    }

    private static String withoutSpace(String header) {
        StringBuilder normal = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c != ' ' && c != '\t') {
                normal.append(c);
            }
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }

    private String bestMatch(String header) {
        String best = "";
        double bestWeight = 0;
        String ranges = withoutSpace(header);
        for (int start = 0; start <= ranges.length(); ) {
            int comma = ranges.indexOf(',', start);
            int end = comma < 0 ? ranges.length() : comma;
            String range = ranges.substring(start, end);
            start = end + 1;
            int semicolon = range.indexOf(';');
            String tag = semicolon < 0 ? range : range.substring(0, semicolon);
            double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1));
            if (weight > bestWeight) {
                String match = lookUp(tag);
                if (!match.isEmpty()) {
                    best = match;
                    bestWeight = weight;
                }
            }
        }
        return best;
    }

    private String lookUp(String range) {
        String wanted = range;
        while (!wanted.isEmpty()) {
            if (supported.contains(wanted)) {
                return wanted;
            }
            int dash = wanted.lastIndexOf('-');
            wanted = dash < 0 ? "" : wanted.substring(0, dash);
        }
        return "";
    }

    private static double weight(String parameter) {
        if (!parameter.startsWith("q=")) {
            return 1;
        }
        try {
            double weight = Double.parseDouble(parameter.substring(2));
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
