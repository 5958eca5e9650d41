package io.github.jimmypage.servlet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * What a writer is given, as the bytes that the container makes of it. Encodes as it goes, because text takes up to twice the memory
 * of its bytes. Guarded by the lock of the body that it belongs to.
 */
final class EncodedText {
    private static final int CHARS = 2048;

    private final Segments bytes;
    private final CharsetEncoder encoder;
    private final CharBuffer pending = CharBuffer.allocate(CHARS);
    private final ByteBuffer encoded = ByteBuffer.allocate(2 * CHARS);
    private boolean any;

    EncodedText(Charset charset, Segments bytes) {
        this.bytes = bytes;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether there is one for the charset. */
    static boolean isPossible(Charset charset) {
        return charset.canEncode();
    }

    /** What came of writing. */
    enum Outcome {
        /** Everything is kept. */
        KEPT,
        /** There is no room for more. */
        TOO_LARGE,
        /** Containers make different bytes of this: of half a pair of surrogates, and of a pair that the charset lacks. */
        DOUBTFUL
    }

    boolean isEmpty() {
        return !any;
    }

    void reset() {
        encoder.reset();
        pending.clear();
        any = false;
    }

    Outcome add(char oneChar) {
        any = true;
        pending.put(oneChar);
        return pending.hasRemaining() ? Outcome.KEPT : encode(false);
    }

    Outcome add(char[] source, int offset, int length) {
        any |= length > 0;
        for (int from = offset, left = length; left > 0; ) {
            int now = Math.min(left, pending.remaining());
            pending.put(source, from, now);
            from += now;
            left -= now;
            Outcome outcome = pending.hasRemaining() ? Outcome.KEPT : encode(false);
            if (outcome != Outcome.KEPT) {
                return outcome;
            }
        }
        return Outcome.KEPT;
    }

    Outcome add(String source, int offset, int length) {
        any |= length > 0;
        for (int from = offset, left = length; left > 0; ) {
            int now = Math.min(left, pending.remaining());
            pending.put(source, from, from + now);
            from += now;
            left -= now;
            Outcome outcome = pending.hasRemaining() ? Outcome.KEPT : encode(false);
            if (outcome != Outcome.KEPT) {
                return outcome;
            }
        }
        return Outcome.KEPT;
    }

    /** Nothing more is written. */
    Outcome end() {
        Outcome outcome = encode(true);
        if (outcome != Outcome.KEPT) {
            return outcome;
        }
        encoder.flush(encoded);
        return drained() ? Outcome.KEPT : Outcome.TOO_LARGE;
    }

    private Outcome encode(boolean last) {
        pending.flip();
        try {
            while (true) {
                CoderResult result = encoder.encode(pending, encoded, last);
                if (!drained()) {
                    return Outcome.TOO_LARGE;
                }
                if (result.isUnderflow()) {
                    return Outcome.KEPT;
                }
                if (result.isMalformed() || (result.isUnmappable() && result.length() > 1)) {
                    return Outcome.DOUBTFUL;
                }
                if (result.isUnmappable()) {
                    pending.position(pending.position() + 1);
                    byte[] replacement = encoder.replacement();
                    if (!bytes.add(replacement, 0, replacement.length)) {
                        return Outcome.TOO_LARGE;
                    }
                }
            }
        } finally {
            pending.compact();
        }
    }

    private boolean drained() {
        boolean kept = bytes.add(encoded.array(), 0, encoded.position());
        encoded.clear();
        return kept;
    }
}
