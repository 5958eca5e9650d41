package io.github.jimmypage.refresh;

import java.io.IOException;
import java.util.Locale;

/**
 * What the header of an answer says of its end and of its connection. Immutable.
 *
 * @param body how its end is found
 * @param length of the body where that is how
 * @param isClosing whether no other answer can follow: the server says so, or says things that contradict each other
 */
record AnswerHead(Body body, long length, boolean isClosing) {
    private static final int LONGEST_LENGTH = 18;

    /** How the end of a body is found. */
    enum Body {
        CHUNKED,
        OF_LENGTH,
        UNTIL_CLOSE
    }

    /** Takes line after line. */
    static final class Builder {
        private static final long NONE = -1;

        private long length = NONE;
        private boolean chunked;
        private boolean closing;

        void add(String line) throws IOException {
            int colon = line.indexOf(':');
            if (!isName(line, colon)) {
                throw new IOException("no header line");
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> addLength(value);
                case "transfer-encoding" -> addCoding(value);
                case "connection" -> closing |= contains(value, "close");
                default -> {}
            }
        }

        /** A blank before the colon, or a line that goes on with the one before, is how two parties come to read two things. */
        private static boolean isName(String line, int colon) {
            for (int i = 0; i < colon; i++) {
                if (line.charAt(i) <= ' ' || line.charAt(i) >= 127) {
                    return false;
                }
            }
            return colon > 0;
        }

        private void addLength(String value) throws IOException {
            boolean digits = !value.isEmpty() && value.length() <= LONGEST_LENGTH;
            for (int i = 0; digits && i < value.length(); i++) {
                digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
            }
            if (!digits) {
                throw new IOException("no length");
            }
            long announced = Long.parseLong(value);
            if (length != NONE && length != announced) {
                throw new IOException("two lengths");
            }
            closing |= length != NONE;
            length = announced;
        }

        /** Applications that pass on another server's header say it once more than the container does. */
        private void addCoding(String value) throws IOException {
            if (!value.equalsIgnoreCase("chunked")) {
                throw new IOException("a transfer coding that was not asked for");
            }
            closing |= chunked;
            chunked = true;
        }

        private static boolean contains(String list, String wanted) {
            for (String token : list.split(",", -1)) {
                if (token.strip().equalsIgnoreCase(wanted)) {
                    return true;
                }
            }
            return false;
        }

        AnswerHead build() {
            if (chunked) {
                return new AnswerHead(Body.CHUNKED, NONE, closing || length != NONE);
            }
            return new AnswerHead(length == NONE ? Body.UNTIL_CLOSE : Body.OF_LENGTH, length, closing);
        }
    }
}
