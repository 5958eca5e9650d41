package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** A stream of which nothing goes out. Without state; thread-safe. */
final class Nowhere extends ServletOutputStream {
    @Override
    public void write(int oneByte) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("the answer is complete");
    }
}
