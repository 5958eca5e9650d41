package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what passes through. Bytes go out as the application writes them: buffering would break streaming.
 *
 * <p>Only what cannot be read from the container at the end is overridden. Used by one thread.
 */
final class CapturingResponse extends HttpServletResponseWrapper {
    private final CacheStatus status;
    private final CapturedBody body;
    private @Nullable TeeStream stream;
    private @Nullable TeeWriter writer;
    private @Nullable Charset writerCharset;
    private @Nullable Locale locale;
    private long declaredLength = -1;
    private boolean cutShort;
    private boolean encodedByPage;

    CapturingResponse(HttpServletResponse response, CacheStatus status, long maxBytes) {
        super(response);
        this.status = status;
        this.body = new CapturedBody(maxBytes);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream container = super.getOutputStream();
        if (stream == null) {
            stream = new TeeStream(container, body, this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter container = super.getWriter();
        if (writer == null) {
            writer = new TeeWriter(container, body);
            writerCharset = charset(getCharacterEncoding());
        }
        return writer;
    }

    /** Null for a name that only the container understands: then the page is not recorded. */
    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        locale = null;
        declaredLength = -1;
        encodedByPage = false;
        status.restore();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    private void forget() {
        body.reset();
        stream = null;
        writer = null;
        writerCharset = null;
    }

    @Override
    public void sendError(int code) throws IOException {
        cutShort();
        super.sendError(code);
    }

    @Override
    public void sendError(int code, @Nullable String message) throws IOException {
        cutShort();
        super.sendError(code, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        cutShort();
        super.sendRedirect(location);
    }

    @Override
    public void setLocale(Locale newLocale) {
        locale = newLocale;
        super.setLocale(newLocale);
    }

    @Override
    public void setContentLength(int length) {
        declaredLength = length;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        declaredLength = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        note(name, Integer.toString(value));
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        note(name, Integer.toString(value));
        super.addIntHeader(name, value);
    }

    @Override
    public void setTrailerFields(Supplier<Map<String, String>> trailers) {
        cutShort();
        super.setTrailerFields(trailers);
    }

    /** Some containers do not show these in {@code getHeader}, or show what they added themselves: noted when they are set. */
    private void note(@Nullable String name, @Nullable String value) {
        if ("Content-Length".equalsIgnoreCase(name)) {
            declaredLength = length(value);
        } else if ("Content-Encoding".equalsIgnoreCase(name)) {
            encodedByPage = value != null && !value.isEmpty() && !value.equalsIgnoreCase("identity");
        }
    }

    private static long length(@Nullable String value) {
        try {
            return value == null ? -1 : Long.parseLong(value.trim());
        } catch (NumberFormatException left) {
            return -1;
        }
    }

    /** What went out is not a whole page. */
    void cutShort() {
        cutShort = true;
    }

    /** Whether everything that went out was seen and belongs to a whole page, as far as this side can tell. */
    boolean isWhole(byte[] captured) {
        return !cutShort && !encodedByPage && (declaredLength < 0 || declaredLength == captured.length);
    }

    boolean isLengthDeclared() {
        return declaredLength >= 0;
    }

    boolean isCutShort() {
        return cutShort || encodedByPage;
    }

    @Nullable
    Locale locale() {
        return locale;
    }

    boolean isTooLarge() {
        return body.isTooLarge();
    }

    boolean isByWriter() {
        return writer != null;
    }

    byte @Nullable [] captured() {
        return body.toBytes(writerCharset);
    }
}
