package io.github.jimmypage.bench.micro;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response that keeps its headers and counts its bytes. Used by one thread, for one request after the other. */
final class PlayedResponse extends EmptyResponse {
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private int status = SC_OK;
    private @Nullable String type;
    private long written;

    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int oneByte) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    };

    /** As a container does for the next request. */
    void recycle() {
        headers.clear();
        status = SC_OK;
        type = null;
        written = 0;
    }

    /** Bytes of the body. */
    long written() {
        return written;
    }

    private static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public void setContentType(String newType) {
        type = newType;
    }

    @Override
    public int getBufferSize() {
        return 8192;
    }

    @Override
    public void setHeader(String name, String value) {
        List<String> values = new ArrayList<>(1);
        values.add(value);
        headers.put(spelled(name), values);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(spelled(name), none -> new ArrayList<>(1)).add(value);
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(spelled(name));
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = headers.get(spelled(name));
        return values == null ? null : values.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(spelled(name), List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}
