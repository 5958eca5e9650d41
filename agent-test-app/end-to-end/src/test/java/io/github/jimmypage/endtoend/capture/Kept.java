package io.github.jimmypage.endtoend.capture;

import java.util.Set;

/** Which rows of the table must end in a hit on every rig: all but those that are refused somewhere, for a reason. */
final class Kept {
    /** No whole page with status 200, or one that nobody may be given. */
    private static final Set<String> KINDS = Set.of(
            "error-",
            "exception",
            "redirect-",
            "status-",
            "cookie",
            "trailers",
            "head-alone-",
            "head-of-error-",
            "head-of-redirect-");

    /** Kept on some containers or none: what they make of it differs, or is not known to a wrapper. */
    private static final Set<String> ROWS = Set.of(
            "stream-print-beyond-ascii",
            "stream-print-in-utf-16",
            "stream-closed",
            "writer-format-in-locale",
            "writer-half-pair",
            "reset",
            "reset-to-stream",
            "reset-to-writer",
            "reset-length",
            "reset-charset",
            "type-none",
            "type-null",
            "charset-latin-1-lacking-a-pair",
            "charset-with-states",
            "charset-unknown",
            "header-encoding",
            "header-forged-encoding",
            "header-connection-close",
            "header-too-large",
            "forward-after-output",
            "forward-to-nothing",
            "forward-then-exception",
            "forward-then-error",
            "forward-to-stream-then-more",
            "include-first",
            "include-of-forward");

    private Kept() {}

    /** An error, a redirect, a cookie, a head, or less than was announced. */
    static boolean isNever(String row) {
        return row.startsWith("error-")
                || row.startsWith("exception")
                || row.startsWith("redirect-")
                || row.startsWith("cookie")
                || row.startsWith("trailers")
                || row.startsWith("head-alone-")
                || (row.startsWith("status-") && !row.equals("status-too-late"))
                || row.endsWith("-too-long")
                || row.endsWith("-too-short");
    }

    static boolean isExpectedOf(String row) {
        return !ROWS.contains(row)
                && KINDS.stream().noneMatch(row::startsWith)
                && !row.startsWith("async-")
                && !row.endsWith("-too-long")
                && !row.endsWith("-too-short");
    }
}
