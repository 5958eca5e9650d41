package io.github.jimmypage.servlet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A charset for ASCII, in which something happens in the middle of encoding. */
final class InterruptedCharset extends Charset {
    private final Runnable once;

    /** @param once what happens when an encoder encodes for the first time */
    InterruptedCharset(Runnable once) {
        super("x-interrupted", new String[0]);
        this.once = once;
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public CharsetDecoder newDecoder() {
        return StandardCharsets.US_ASCII.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 1, 1) {
            private boolean done;

            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                if (!done) {
                    done = true;
                    once.run();
                }
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    out.put((byte) in.get());
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
