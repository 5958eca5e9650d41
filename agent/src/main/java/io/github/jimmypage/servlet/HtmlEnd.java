package io.github.jimmypage.servlet;

/**
 * Whether an HTML document stops in its middle. A thread of the application that fails while it writes a page has the container
 * complete the answer all the same, and nothing but the text itself tells (KNOWN_BUGS 16). Without state; thread-safe.
 */
final class HtmlEnd {
    private static final int HEAD = 1024;
    private static final int TAIL = 4096;

    private HtmlEnd() {}

    /** Whether it begins as a document with its outermost element and does not end that. Fragments are left alone. */
    static boolean isMissing(byte[] body) {
        int head = Math.min(HEAD, body.length);
        boolean document = contains(body, 0, head, "<!doctype html") || contains(body, 0, head, "<html");
        return document && !contains(body, Math.max(0, body.length - TAIL), body.length, "</html");
    }

    /** In any charset that contains ASCII. */
    private static boolean contains(byte[] body, int from, int to, String lowerCase) {
        for (int start = from; start + lowerCase.length() <= to; start++) {
            int at = 0;
            while (at < lowerCase.length()
                    && Character.toLowerCase((char) (body[start + at] & 0xff)) == lowerCase.charAt(at)) {
                at++;
            }
            if (at == lowerCase.length()) {
                return true;
            }
        }
        return false;
    }
}
