package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands every byte to the container's stream as the application writes it, and keeps a copy. As thread-safe as that stream is. */
final class TeeStream extends ServletOutputStream {
    private final ServletOutputStream container;
    private final GuardedCopy copy;
    private final CapturingResponse response;

    TeeStream(ServletOutputStream container, CapturedBody body, CapturingResponse response) {
        this.container = container;
        this.copy = new GuardedCopy(body, response);
        this.response = response;
    }

    @Override
    public void write(int oneByte) throws IOException {
        try {
            container.write(oneByte);
        } catch (IOException | RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.add(oneByte);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            container.write(bytes, offset, length);
        } catch (IOException | RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.add(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        try {
            if (!response.isForwarded()) {
                container.flush();
            }
        } catch (IOException clientLeft) {
            copy.cutShort();
            throw clientLeft;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (!response.endsByForward()) {
                container.close();
            }
        } catch (IOException clientLeft) {
            copy.cutShort();
            throw clientLeft;
        }
        copy.end();
    }

    @Override
    public void print(@Nullable String text) throws IOException {
        String printed = String.valueOf(text);
        try {
            container.print(text);
        } catch (IOException | RuntimeException | Error refused) {
            copy.cutShort();
            throw refused;
        }
        copy.addPrinted(printed);
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    /** Writing that the container calls back for goes on after the boundary: the page is not recorded. */
    @Override
    public void setWriteListener(WriteListener listener) {
        response.cutShort();
        container.setWriteListener(listener);
    }
}
