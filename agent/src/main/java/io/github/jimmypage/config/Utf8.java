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

    /**
     * Decodes all of it.
     *
     * @return the text, without a byte order mark
     * @throws SettingException with the line of the first byte that is not UTF-8
     */
    static String decode(byte[] bytes) throws SettingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int bad = in.position();
            throw malformed("byte 0x" + Integer.toHexString(bytes[bad] & 0xFF), line(bytes, bad));
        }
        out.flip();
        String text = out.toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw malformed("a text with zero bytes (UTF-16?)", 1);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static SettingException malformed(String what, int line) {
        return new SettingException(
                "wrong encoding: " + what + " is not UTF-8; save the file as UTF-8, or write \\u00e4 for ä and so on",
                line);
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
