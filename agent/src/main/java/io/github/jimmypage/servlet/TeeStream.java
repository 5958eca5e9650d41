package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
            if (!response.isForwarded()) {
                container.flush();
            }
        } catch (IOException clientLeft) {
            response.cutShort();
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
            response.cutShort();
            throw clientLeft;
        }
        body.end();
    }

    /** Containers differ in what bytes they make of text here, and agree on ASCII in charsets that contain it. */
    @Override
    public void print(@Nullable String text) throws IOException {
        String printed = String.valueOf(text);
        try {
            container.print(text);
        } catch (IOException refused) {
            response.cutShort();
            throw refused;
        }
        if (response.isPrintCommon() && isAscii(printed)) {
            byte[] bytes = printed.getBytes(StandardCharsets.US_ASCII);
            body.add(bytes, 0, bytes.length);
        } else {
            response.cutShort();
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
