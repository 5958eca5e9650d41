package io.github.jimmypage.verify;

import java.util.regex.Pattern;

/** Where two texts begin to differ, and the lines in which they do. Without state; thread-safe. */
final class Excerpt {
    private static final int AROUND = 50;

    /** Credentials and nonces look like this; what they are is nobody's business who reads a log. */
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9+/_-]{16,}");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_.:-]{4,}");

    private Excerpt() {}

    /** Place and lengths, and no text. */
    static String position(String stored, String rendered) {
        int at = Changes.firstDifference(stored, rendered);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (stored.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return "line " + line + ", column " + (at - lineStart + 1) + ", of " + stored.length() + " and "
                + rendered.length() + " characters";
    }

    /** The line before, and what stands in the line from which on they differ: stored, then rendered. */
    static String lines(String stored, String rendered, Cause cause) {
        int at = Changes.firstDifference(stored, rendered);
        int lineStart = stored.lastIndexOf('\n', at - 1) + 1;
        StringBuilder lines = new StringBuilder();
        if (lineStart > 0) {
            int before = stored.lastIndexOf('\n', lineStart - 2) + 1;
            lines.append("\n  ").append(shown(stored.substring(before, lineStart - 1), 0, cause));
        }
        return lines.append("\n- ")
                .append(shown(line(stored, lineStart), at - lineStart, cause))
                .append("\n+ ")
                .append(shown(line(rendered, lineStart), at - lineStart, cause))
                .toString();
    }

    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static String shown(String line, int at, Cause cause) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + AROUND);
        // A run that is cut would be too short to be told from a word.
        String masked = masked(line, cause, from, to);
        return masked.strip();
    }

    private static String masked(String line, Cause cause, int from, int to) {
        StringBuilder shown = new StringBuilder(line);
        var runs = (cause == Cause.RANDOM ? RUN : LONG_RUN).matcher(line);
        while (runs.find()) {
            for (int i = runs.start(); i < runs.end(); i++) {
                shown.setCharAt(i, '*');
            }
        }
        return (from > 0 ? Masks.MASK : "") + shown.substring(from, to) + (to < line.length() ? Masks.MASK : "");
    }
}
