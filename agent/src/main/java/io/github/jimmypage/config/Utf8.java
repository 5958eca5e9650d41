package io.github.jimmypage.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Strict decoding, whatever the platform's charset is: a path in Latin-1 read as UTF-8 with replacement characters would
 * never match, and nobody would be told.
 */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** Bytes that are not UTF-8. */
    static final class Malformed extends Exception {
        private final int line;

        Malformed(int line, String what) {
            super("wrong encoding: " + what
                    + " is not UTF-8; save the file as UTF-8, or write \\u00e4 for ä and so on");
            this.line = line;
        }

        /** {@return 1 or more} */
        int line() {
            return line;
        }
    }

    /** {@return the text, without a byte order mark} */
    static String decode(byte[] bytes) throws Malformed {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int bad = in.position();
            throw new Malformed(line(bytes, bad), "byte 0x" + Integer.toHexString(bytes[bad] & 0xFF));
        }
        out.flip();
        String text = out.toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new Malformed(line(bytes, 0), "a text with zero bytes (UTF-16?)");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static int line(byte[] bytes, int before) {
        int line = 1;
        for (int i = 0; i < before; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }
}
