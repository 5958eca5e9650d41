package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;

/** Writes a stored page: status, headers and body in one go. Without state; thread-safe. */
final class PageWriter {
    private static final int SMALLEST_PIECE = 512;

    /** Jetty holds pieces of up to a quarter of its buffer. */
    private static final int PIECES = 8;

    private PageWriter() {}

    /**
     * Writes it.
     *
     * @param request gets the attributes that rendering left: filters around the boundary read them (metrics take the route from one)
     * @param headOnly whether the body is left out, as for HEAD
     * @param filtered whether filters run around the boundary: one that adds to the page after it expects the writer or the
     *     stream, whichever the servlet used, and would meet an {@code IllegalStateException} on the other
     * @throws IOException when the client is gone
     */
    static void write(
            Page page, HttpServletRequest request, HttpServletResponse response, boolean headOnly, boolean filtered)
            throws IOException {
        RequestAttributes.restore(page, request);
        response.setStatus(HttpServletResponse.SC_OK);
        if (page.locale() != null) {
            response.setLocale(page.locale());
        }
        if (page.contentType() != null) {
            setContentType(page.contentType(), response);
        }
        for (Page.Header header : page.headers()) {
            if (header.replace()) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
        boolean held = filtered && page.body().length < response.getBufferSize();
        if (!held || headOnly) {
            // Through this method only: other spellings made security wrappers lose their headers (CVE-2026-22732).
            response.setContentLengthLong(page.body().length);
        }
        if (headOnly) {
            return;
        }
        if (page.byWriter() && filtered) {
            response.getWriter().write(new String(page.body(), Charset.forName(response.getCharacterEncoding())));
        } else if (held) {
            writeInPieces(page.body(), response);
        } else {
            response.getOutputStream().write(page.body());
        }
    }

    /** Undertow spells a type that it was told after its charset in another way, and tells of it by the header alone. */
    private static void setContentType(String type, HttpServletResponse response) {
        response.setContentType(type);
        String spelled = response.getHeader("Content-Type");
        int charset = type.indexOf("; charset=");
        if (charset > 0 && spelled != null && !spelled.equals(type)) {
            response.setCharacterEncoding(type.substring(charset + "; charset=".length()));
            response.setContentType(type.substring(0, charset));
        }
    }

    /**
     * Writes what the container can hold until the filters are done, as it would hold a page that is rendered: some set headers on
     * their way out, Spring Security among them. Jetty sends an answer as soon as its announced length is reached, and large
     * pieces at once.
     */
    private static void writeInPieces(byte[] body, HttpServletResponse response) throws IOException {
        ServletOutputStream out = response.getOutputStream();
        int most = Math.max(SMALLEST_PIECE, response.getBufferSize() / PIECES);
        for (int from = 0; from < body.length; from += most) {
            out.write(body, from, Math.min(most, body.length - from));
        }
    }
}
