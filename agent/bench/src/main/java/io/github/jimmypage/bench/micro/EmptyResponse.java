package io.github.jimmypage.bench.micro;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response that does nothing; what is needed is overridden. */
abstract class EmptyResponse implements HttpServletResponse {
    @Override
    public @Nullable String getCharacterEncoding() {
        return null;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable ServletOutputStream getOutputStream() {
        return null;
    }

    @Override
    public @Nullable PrintWriter getWriter() {
        return null;
    }

    @Override
    public void setCharacterEncoding(String first) {
        // Nothing becomes of it.
    }

    @Override
    public void setContentLength(int first) {
        // Nothing becomes of it.
    }

    @Override
    public void setContentLengthLong(long first) {
        // Nothing becomes of it.
    }

    @Override
    public void setContentType(String first) {
        // Nothing becomes of it.
    }

    @Override
    public void setBufferSize(int first) {
        // Nothing becomes of it.
    }

    @Override
    public int getBufferSize() {
        return 0;
    }

    @Override
    public void flushBuffer() {
        // Nothing becomes of it.
    }

    @Override
    public void resetBuffer() {
        // Nothing becomes of it.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        // Nothing becomes of it.
    }

    @Override
    public void setLocale(Locale first) {
        // Nothing becomes of it.
    }

    @Override
    public @Nullable Locale getLocale() {
        return null;
    }

    @Override
    public void addCookie(Cookie first) {
        // Nothing becomes of it.
    }

    @Override
    public boolean containsHeader(String first) {
        return false;
    }

    @Override
    public @Nullable String encodeURL(String first) {
        return null;
    }

    @Override
    public @Nullable String encodeRedirectURL(String first) {
        return null;
    }

    @Override
    public void sendError(int first, String second) {
        // Nothing becomes of it.
    }

    @Override
    public void sendError(int first) {
        // Nothing becomes of it.
    }

    @Override
    public void sendRedirect(String first) {
        // Nothing becomes of it.
    }

    @Override
    public void setDateHeader(String first, long second) {
        // Nothing becomes of it.
    }

    @Override
    public void addDateHeader(String first, long second) {
        // Nothing becomes of it.
    }

    @Override
    public void setHeader(String first, String second) {
        // Nothing becomes of it.
    }

    @Override
    public void addHeader(String first, String second) {
        // Nothing becomes of it.
    }

    @Override
    public void setIntHeader(String first, int second) {
        // Nothing becomes of it.
    }

    @Override
    public void addIntHeader(String first, int second) {
        // Nothing becomes of it.
    }

    @Override
    public void setStatus(int first) {
        // Nothing becomes of it.
    }

    @Override
    public int getStatus() {
        return 0;
    }

    @Override
    public @Nullable String getHeader(String first) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String first) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }
}
