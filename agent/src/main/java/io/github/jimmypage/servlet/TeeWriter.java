package io.github.jimmypage.servlet;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Hands every character to the container's own writer as the application writes it, and keeps a copy. As thread-safe as that
 * writer is.
 *
 * <p>What the inherited methods do in terms of {@code write} comes here of itself; the rest is overridden.
 */
final class TeeWriter extends PrintWriter {
    private final PrintWriter container;
    private final GuardedCopy copy;
    private final CapturingResponse response;
    private final String lineSeparator;

    TeeWriter(PrintWriter container, CapturedBody body, CapturingResponse response) {
        super(container);
        this.container = container;
        this.copy = new GuardedCopy(body, response);
        this.response = response;
        this.lineSeparator =
                container.getClass().getName().startsWith("io.undertow.servlet.") ? "\r\n" : System.lineSeparator();
    }

    @Override
    public void write(int oneChar) {
        try {
            container.write(oneChar);
        } catch (RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.add((char) oneChar);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        try {
            container.write(chars, offset, length);
        } catch (RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.add(chars, offset, length);
    }

    @Override
    public void write(char[] chars) {
        write(chars, 0, chars.length);
    }

    @Override
    public void write(String text, int offset, int length) {
        try {
            container.write(text, offset, length);
        } catch (RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.add(text, offset, length);
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void println() {
        write(lineSeparator);
    }

    @Override
    public void println(boolean value) {
        print(value);
        println();
    }

    @Override
    public void println(char value) {
        print(value);
        println();
    }

    @Override
    public void println(int value) {
        print(value);
        println();
    }

    @Override
    public void println(long value) {
        print(value);
        println();
    }

    @Override
    public void println(float value) {
        print(value);
        println();
    }

    @Override
    public void println(double value) {
        print(value);
        println();
    }

    @Override
    public void println(char[] value) {
        print(value);
        println();
    }

    @Override
    public void println(@Nullable String value) {
        print(value);
        println();
    }

    @Override
    public void println(@Nullable Object value) {
        print(String.valueOf(value));
        println();
    }

    @Override
    public void flush() {
        // After a forward Undertow flushes wrappers before it closes them, and so gives the length away.
        if (!response.isForwarded()) {
            container.flush();
        }
    }

    @Override
    public void close() {
        if (!response.endsByForward()) {
            container.close();
        }
        copy.end();
    }

    /** Who asks may stop in the middle when the client is gone. */
    @Override
    public boolean checkError() {
        boolean failed = container.checkError();
        if (failed) {
            response.cutShort();
        }
        return failed;
    }

    @Override
    public PrintWriter format(String format, @Nullable Object... arguments) {
        if (response.isFormatCommon()) {
            super.format(format, arguments);
        } else {
            response.cutShort();
            container.format(format, arguments);
        }
        return this;
    }
}
