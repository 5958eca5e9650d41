package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CaptureBudget;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The copy of what went out, by the stream or by the writer, up to a bound. Used by one thread.
 *
 * <p>A body that grows beyond the bound, or beyond what all requests may have together, is given up at once and its memory given back:
 * a page being recorded never holds more than {@code cache.max-page-bytes}.
 */
final class CapturedBody {
    private final Segments bytes;
    private @Nullable EncodedText text;
    private boolean byStream;
    private boolean tooLarge;
    private boolean ended;
    private boolean doubted;
    private boolean unknown;

    CapturedBody(long maxBytes, CaptureBudget budget) {
        this.bytes = new Segments(maxBytes, budget);
    }

    /** A writer was taken, which encodes in this; null for what only the container understands. */
    void encodeIn(@Nullable Charset charset) {
        text = charset == null || hasStates(charset) || !EncodedText.isPossible(charset)
                ? null
                : new EncodedText(charset, bytes);
    }

    /** Whether the bytes of a character depend on those before it: containers end such a text each in its own way. */
    private static boolean hasStates(Charset charset) {
        return charset.name().contains("2022");
    }

    void add(int oneByte) {
        if (isWanted()) {
            byStream = true;
            if (!bytes.add(oneByte)) {
                tooLarge();
            }
        }
    }

    void add(byte[] source, int offset, int length) {
        if (isWanted()) {
            byStream |= length > 0;
            if (!bytes.add(source, offset, length)) {
                tooLarge();
            }
        }
    }

    void add(char oneChar) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(oneChar));
        }
    }

    void add(char[] source, int offset, int length) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(source, offset, length));
        }
    }

    void add(String source, int offset, int length) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(source, offset, length));
        }
    }

    private @Nullable EncodedText writing() {
        if (!isWanted()) {
            return null;
        }
        if (text == null) {
            giveUp();
        }
        return text;
    }

    private void after(EncodedText.Outcome outcome) {
        switch (outcome) {
            case KEPT -> {
                // Go on.
            }
            case TOO_LARGE -> tooLarge();
            case DOUBTFUL -> giveUp();
        }
    }

    private boolean isWanted() {
        if (ended || unknown || tooLarge) {
            return false;
        }
        if (doubted) {
            giveUp();
            return false;
        }
        return true;
    }

    private void tooLarge() {
        tooLarge = true;
        clear();
    }

    /** It will not be kept, whatever is written. */
    void giveUp() {
        unknown = true;
        clear();
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
        if (byStream || (text != null && !text.isEmpty())) {
            giveUp();
        }
    }

    private void clear() {
        bytes.clear();
        byStream = false;
        if (text != null) {
            text.reset();
        }
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /**
     * The whole body, to be asked for once, at the end.
     *
     * @return null when it was given up, when it is not known, or when both a writer and a stream were used
     */
    byte @Nullable [] toBytes() {
        EncodedText written = text == null || text.isEmpty() ? null : text;
        if (tooLarge || unknown || (written != null && byStream)) {
            return null;
        }
        if (written != null) {
            after(written.end());
        }
        return tooLarge || unknown ? null : bytes.toArray();
    }
}
