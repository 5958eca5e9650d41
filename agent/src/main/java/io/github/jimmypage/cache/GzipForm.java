package io.github.jimmypage.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** A page's body compressed, or the knowledge that this does not pay. Immutable. */
public final class GzipForm {
    /** Below this a body fits into a packet or two anyway, in bytes. */
    public static final int LEAST = 1024;

    private static final GzipForm WORTHLESS = new GzipForm(new byte[0]);
    private static final int MOST_PERCENT = 90;

    private final byte[] bytes;

    private GzipForm(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param body of at least {@link #LEAST} bytes */
    static GzipForm of(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed, 4096)) {
            out.write(body);
        } catch (IOException impossible) {
            // Nothing is written to but memory.
            throw new IllegalStateException(impossible);
        }
        return (long) compressed.size() * 100 <= (long) body.length * MOST_PERCENT
                ? new GzipForm(compressed.toByteArray())
                : WORTHLESS;
    }

    /** Whether it is so much smaller that it is worth sending. */
    public boolean pays() {
        return bytes.length > 0;
    }

    /** Never to be changed; empty if it does not pay. */
    public byte[] bytes() {
        return bytes;
    }
}
