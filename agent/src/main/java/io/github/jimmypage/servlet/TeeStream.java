package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Hands every byte to the container's stream as the application writes it, and keeps a copy. Used by one thread. */
final class TeeStream extends ServletOutputStream {
    private final ServletOutputStream container;
    private final CapturedBody body;
    private final CapturingResponse response;

    TeeStream(ServletOutputStream container, CapturedBody body, CapturingResponse response) {
        this.container = container;
        this.body = body;
        this.response = response;
    }

    @Override
    public void write(int oneByte) throws IOException {
        try {
            container.write(oneByte);
        } catch (IOException clientLeft) {
            response.cutShort();
            throw clientLeft;
        }
        response.writing();
        body.add(oneByte);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            container.write(bytes, offset, length);
        } catch (IOException clientLeft) {
            response.cutShort();
            throw clientLeft;
        }
        response.writing();
        body.add(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        try {
            container.flush();
        } catch (IOException clientLeft) {
            response.cutShort();
            throw clientLeft;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            container.close();
        } catch (IOException clientLeft) {
            response.cutShort();
            throw clientLeft;
        }
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
