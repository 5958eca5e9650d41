package io.github.jimmypage.bench.load;

/**
 * What a server answered.
 *
 * @param head status line and headers, in lower case
 * @param bytes length of the body
 */
public record Answer(String head, int bytes) {
    /** Whether the status is 200. */
    public boolean isOk() {
        return head.startsWith("http/1.1 200");
    }

    /** The value of a header in lower case; empty when it is absent. */
    public String value(String lowerCaseName) {
        return value(head, lowerCaseName);
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
