package io.github.jimmypage.config;

import org.jspecify.annotations.Nullable;

/**
 * One pattern: {@code *} stands for any run of characters, {@code /} included; everything else stands for itself.
 *
 * <p>The text between two stars is searched for once, from where the one before it ended: the leftmost place is always as
 * good as any later one, so nothing is ever tried twice and no pattern can make matching blow up. Immutable.
 */
public final class Pattern {
    private final String text;
    private final boolean ignoreCase;
    private final String[] pieces;

    private Pattern(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
        this.pieces = split(text);
    }

    /** A pattern that tells upper from lower case: paths, cookies, attributes, parameters. */
    public static Pattern of(String text) {
        return new Pattern(text, false);
    }

    /** A pattern that does not tell upper from lower case: headers, tables, media types. */
    public static Pattern ignoringCase(String text) {
        return new Pattern(text, true);
    }

    /** {@return the pattern as it was written} */
    public String text() {
        return text;
    }

    /** {@return whether the whole of {@code candidate} fits} */
    public boolean matches(String candidate) {
        int last = pieces.length - 1;
        if (last == 0) {
            return ignoreCase ? text.equalsIgnoreCase(candidate) : text.equals(candidate);
        }
        String head = pieces[0];
        String tail = pieces[last];
        int from = head.length();
        int end = candidate.length() - tail.length();
        if (from > end || !stands(head, candidate, 0) || !stands(tail, candidate, end)) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            int at = find(pieces[i], candidate, from, end);
            if (at < 0) {
                return false;
            }
            from = at + pieces[i].length();
        }
        return true;
    }

    private boolean stands(String piece, String candidate, int at) {
        return candidate.regionMatches(ignoreCase, at, piece, 0, piece.length());
    }

    private int find(String piece, String candidate, int from, int end) {
        if (!ignoreCase) {
            int at = candidate.indexOf(piece, from);
            return at <= end - piece.length() ? at : -1;
        }
        for (int at = from; at <= end - piece.length(); at++) {
            if (stands(piece, candidate, at)) {
                return at;
            }
        }
        return -1;
    }

    private static String[] split(String text) {
        int stars = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*') {
                stars++;
            }
        }
        String[] pieces = new String[stars + 1];
        int from = 0;
        for (int i = 0; i < stars; i++) {
            int star = text.indexOf('*', from);
            pieces[i] = text.substring(from, star);
            from = star + 1;
        }
        pieces[stars] = text.substring(from);
        return pieces;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pattern same && same.ignoreCase == ignoreCase && same.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
