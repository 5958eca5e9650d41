package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CaptureBudget;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The copy of what went out, by the stream or by the writer, up to a bound.
 *
 * <p>A body that grows beyond the bound, or beyond what all requests may have together, is given up at once and its memory given back:
 * a page being recorded never holds more than {@code cache.max-page-bytes}.
 *
 * <p>Thread-safe: of a page that is completed asynchronously the container may say that it is over while a thread of the application
 * still writes. All is done under this object's lock, so that nothing is taken of the common memory after it was given back for the
 * last time, and no half-changed state makes the application's own write fail. Besides, who
 * asks for the whole body then sees what the threads had noted before they wrote what stands in it. One thread has the lock to
 * itself nearly always, so it costs next to nothing; and nobody who holds it waits for anything.
 */
final class CapturedBody {
    private final Segments bytes;
    private @Nullable EncodedText text;
    private @Nullable Charset charset;
    private boolean byStream;
    private boolean tooLarge;
    private boolean ended;
    private boolean doubted;
    private boolean unknown;

    CapturedBody(long maxBytes, CaptureBudget budget) {
        this.bytes = new Segments(maxBytes, budget);
    }

    /** A writer was taken, which encodes in this; null for what only the container understands. */
    synchronized void encodeIn(@Nullable Charset charset) {
        if (unknown || tooLarge) {
            // For good: the memory for encoding is not needed.
            return;
        }
        text = null;
        this.charset = charset == null || hasStates(charset) || !EncodedText.isPossible(charset) ? null : charset;
    }

    /** Whether the bytes of a character depend on those before it: containers end such a text each in its own way. */
    private static boolean hasStates(Charset charset) {
        return charset.name().contains("2022");
    }

    synchronized void add(int oneByte) {
        if (isWanted()) {
            byStream = true;
            if (!bytes.add(oneByte)) {
                tooLarge();
            }
        }
    }

    synchronized void add(byte[] source, int offset, int length) {
        if (isWanted()) {
            byStream |= length > 0;
            if (!bytes.add(source, offset, length)) {
                tooLarge();
            }
        }
    }

    synchronized void add(char oneChar) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(oneChar));
        }
    }

    synchronized void add(char[] source, int offset, int length) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(source, offset, length));
        }
    }

    synchronized void add(String source, int offset, int length) {
        EncodedText writing = writing();
        if (writing != null) {
            after(writing.add(source, offset, length));
        }
    }

    private @Nullable EncodedText writing() {
        if (!isWanted()) {
            return null;
        }
        Charset named = charset;
        if (text == null && named != null) {
            // Not before something is written: many a writer is taken for a page that is not kept.
            text = new EncodedText(named, bytes);
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

    /** It will not be kept, whatever is written from now on, and whatever is taken back. */
    synchronized void giveUp() {
        unknown = true;
        clear();
        text = null;
        charset = null;
    }

    /** After {@code resetBuffer()}: what was written is taken back. A body given up stays given up. */
    synchronized void reset() {
        clear();
        ended = false;
        doubted = false;
    }

    /** The container takes nothing any more, and says nothing to those who go on writing. */
    synchronized void end() {
        ended = true;
    }

    /** Whether the container takes more is not known: if more is written, the body is given up. */
    synchronized void doubt() {
        doubted = true;
    }

    /** Whether what was written before still counts is not known: if anything was, the body is given up. */
    synchronized void doubtPresent() {
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

    /** Whether it is known by now that it will not be kept. */
    synchronized boolean isGivenUp() {
        return unknown || tooLarge;
    }

    synchronized boolean isTooLarge() {
        return tooLarge;
    }

    /**
     * The whole body, to be asked for once, at the end: what is written later is not looked at.
     *
     * @return null when it was given up, when it is not known, or when both a writer and a stream were used
     */
    synchronized byte @Nullable [] toBytes() {
        ended = true;
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
