package io.github.jimmypage.bench.load;

/**
 * What a server answered.
 *
 * @param sent status line and headers
 * @param head the same in lower case
 * @param bytes length of the body
 */
public record Answer(String sent, String head, int bytes) {
    private static final String SET_COOKIE = "\r\nset-cookie:";

    /** Whether the status is 200. */
    public boolean isOk() {
        return head.startsWith("http/1.1 200");
    }

    /** Whether the status is 304. */
    public boolean isNotModified() {
        return head.startsWith("http/1.1 304");
    }

    /** The value of a header in lower case; empty when it is absent. */
    public String value(String lowerCaseName) {
        return value(head, lowerCaseName);
    }

    /** The name and value of the cookie that is set first, as they are to be sent back; empty without one. */
    public String cookie() {
        int from = head.indexOf(SET_COOKIE);
        if (from < 0) {
            return "";
        }
        String line = sent.substring(from + SET_COOKIE.length(), sent.indexOf("\r\n", from + 2));
        int attributes = line.indexOf(';');
        return (attributes < 0 ? line : line.substring(0, attributes)).trim();
    }

    static String value(String head, String lowerCaseName) {
        int name = head.indexOf("\r\n" + lowerCaseName + ":");
        if (name < 0) {
            return "";
        }
        int from = name + lowerCaseName.length() + 3;
        return head.substring(from, head.indexOf("\r\n", from)).trim();
    }
}
