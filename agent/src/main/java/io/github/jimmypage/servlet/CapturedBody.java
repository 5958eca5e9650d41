package io.github.jimmypage.servlet;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The copy of what went out, as bytes of a stream or characters of a writer, up to a bound. Used by one thread.
 *
 * <p>A body that grows beyond the bound is given up at once, so that a page being recorded never holds more memory than that.
 */
final class CapturedBody {
    private static final int INITIAL = 4096;

    private final long maxBytes;
    private byte[] bytes = {};
    private char[] chars = {};
    private int byteCount;
    private int charCount;
    private boolean tooLarge;
    private boolean ended;
    private boolean doubted;
    private boolean unknown;

    CapturedBody(long maxBytes) {
        this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - 64);
    }

    void add(int oneByte) {
        if (fits(byteCount + 1L)) {
            if (byteCount == bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(bytes.length, byteCount + 1));
            }
            bytes[byteCount++] = (byte) oneByte;
        }
    }

    void add(byte[] source, int offset, int length) {
        if (fits((long) byteCount + length)) {
            if (byteCount + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(bytes.length, byteCount + length));
            }
            System.arraycopy(source, offset, bytes, byteCount, length);
            byteCount += length;
        }
    }

    void add(char oneChar) {
        if (fits(charCount + 1L)) {
            if (charCount == chars.length) {
                chars = Arrays.copyOf(chars, grown(chars.length, charCount + 1));
            }
            chars[charCount++] = oneChar;
        }
    }

    void add(char[] source, int offset, int length) {
        if (fits((long) charCount + length)) {
            ensureChars(length);
            System.arraycopy(source, offset, chars, charCount, length);
            charCount += length;
        }
    }

    void add(String source, int offset, int length) {
        if (fits((long) charCount + length)) {
            ensureChars(length);
            source.getChars(offset, offset + length, chars, charCount);
            charCount += length;
        }
    }

    private void ensureChars(int length) {
        if (charCount + length > chars.length) {
            chars = Arrays.copyOf(chars, grown(chars.length, charCount + length));
        }
    }

    private static int grown(int present, int needed) {
        return Math.max(Math.max(INITIAL, needed), present * 2 < 0 ? needed : present * 2);
    }

    private boolean fits(long size) {
        if (ended || unknown) {
            return false;
        }
        if (doubted) {
            unknown = true;
            clear();
            return false;
        }
        if (tooLarge || size > maxBytes) {
            tooLarge = true;
            clear();
            return false;
        }
        return true;
    }

    /** After {@code resetBuffer()}: what was written is taken back. A body given up stays given up. */
    void reset() {
        clear();
        ended = false;
        doubted = false;
    }

    /** The container takes nothing any more, and says nothing to those who go on writing. */
    void end() {
        ended = true;
    }

    /** Whether the container takes more is not known: if more is written, the body is given up. */
    void doubt() {
        doubted = true;
    }

    /** Whether what was written before still counts is not known: if anything was, the body is given up. */
    void doubtPresent() {
        if (charCount > 0 || byteCount > 0) {
            unknown = true;
            clear();
        }
    }

    private void clear() {
        bytes = new byte[0];
        chars = new char[0];
        byteCount = 0;
        charCount = 0;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the bytes of a character depend on those before it: containers end such a text each in its own way. */
    private static boolean hasStates(Charset charset) {
        return charset.name().contains("2022");
    }

    private boolean hasSurrogates() {
        for (int i = 0; i < charCount; i++) {
            if (Character.isSurrogate(chars[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * The whole body.
     *
     * @param charset in which the container encoded what the writer wrote; null when no writer was used
     * @return null when it was given up, when it is not known, or when both a writer and a stream were used
     */
    byte @Nullable [] toBytes(@Nullable Charset charset) {
        if (tooLarge || unknown || (charCount > 0 && byteCount > 0)) {
            return null;
        }
        if (charCount == 0) {
            return byteCount == bytes.length ? bytes : Arrays.copyOf(bytes, byteCount);
        }
        if (charset == null || hasStates(charset)) {
            return null;
        }
        String text = new String(chars, 0, charCount);
        if (hasSurrogates() && !charset.newEncoder().canEncode(text)) {
            // Containers replace a pair that the charset lacks each in its own way, one question mark or two, and Jetty
            // writes half a pair as it is.
            return null;
        }
        byte[] encoded = text.getBytes(charset);
        if (encoded.length > maxBytes) {
            tooLarge = true;
            return null;
        }
        return encoded;
    }
}
