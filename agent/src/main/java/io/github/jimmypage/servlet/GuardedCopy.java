package io.github.jimmypage.servlet;

import io.github.jimmypage.log.Log;
import java.nio.charset.StandardCharsets;

/**
 * Copies what the application has just written. The write itself has succeeded by then, so whatever fails here stays here, a heap
 * that is full included: the page is not kept, and its memory is given back. Thread-safe as far as the response is.
 */
final class GuardedCopy {
    private final CapturedBody body;
    private final CapturingResponse response;

    GuardedCopy(CapturedBody body, CapturingResponse response) {
        this.body = body;
        this.response = response;
    }

    void add(int oneByte) {
        try {
            response.writing();
            body.add(oneByte);
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    void add(byte[] source, int offset, int length) {
        try {
            response.writing();
            body.add(source, offset, length);
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    void add(char oneChar) {
        try {
            response.writing();
            body.add(oneChar);
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    void add(char[] source, int offset, int length) {
        try {
            response.writing();
            body.add(source, offset, length);
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    void add(String source, int offset, int length) {
        try {
            response.writing();
            body.add(source, offset, length);
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    /** Containers differ in what bytes they make of text that is printed to a stream, and agree on ASCII in charsets that contain it. */
    void addPrinted(String text) {
        try {
            response.writing();
            if (response.isPrintCommon() && isAscii(text)) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                body.add(bytes, 0, bytes.length);
            } else {
                response.cutShort();
            }
        } catch (RuntimeException | Error failure) {
            lost(failure);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Nothing is written any more. */
    void end() {
        body.end();
    }

    /** The container refused something, and may have taken a part of it. */
    void cutShort() {
        try {
            // Before all that may fail in its turn: a body that was given up is never kept.
            body.giveUp();
            response.cutShort();
        } catch (RuntimeException | Error failure) {
            // The application is to hear of what the container refused, and of nothing else.
        }
    }

    private void lost(Throwable failure) {
        boolean known = response.isCutShort();
        cutShort();
        if (!known) {
            try {
                Log.of(GuardedCopy.class)
                        .warn("a page is not kept, because it could not be copied while it was written", failure);
            } catch (RuntimeException | Error again) {
                // There is nobody left to tell.
            }
        }
    }
}
