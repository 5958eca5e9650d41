package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

/** Writes a stored page: status, headers and body in one go. Without state; thread-safe. */
final class PageWriter {
    private static final int SMALLEST_PIECE = 512;

    /** Jetty holds pieces of up to a quarter of its buffer. */
    private static final int PIECES = 8;

    private PageWriter() {}

    /**
     * Writes it.
     *
     * @param form in which it goes out
     * @param request gets the attributes that rendering left: filters around the boundary read them (metrics take the route from one)
     * @param headOnly whether the body is left out, as for HEAD
     * @param filtered whether filters run around the boundary: one that adds to the page after it expects the writer or the
     *     stream, whichever the servlet used, and would meet an {@code IllegalStateException} on the other
     * @throws IOException when the client is gone
     */
    static void write(
            Page page,
            SentForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            boolean headOnly,
            boolean filtered)
            throws IOException {
        RequestAttributes.restore(page, request);
        if (form.unmodified()) {
            writeUnmodified(page, form, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        if (page.locale() != null) {
            response.setLocale(page.locale());
        }
        if (page.contentType() != null) {
            setContentType(page.contentType(), response);
        }
        for (Page.Header header : page.headers()) {
            set(header, response);
        }
        setHeadersOf(form, response);
        if (form.gzipped()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        writeBody(page, form, response, headOnly, filtered);
    }

    private static void set(Page.Header header, HttpServletResponse response) {
        if (header.replace()) {
            response.setHeader(header.name(), header.value());
        } else {
            response.addHeader(header.name(), header.value());
        }
    }

    private static void setHeadersOf(SentForm form, HttpServletResponse response) {
        if (form.entityTag() != null) {
            response.setHeader("ETag", form.entityTag());
        }
        if (form.negotiated() && !isVaryingByEncoding(response)) {
            response.addHeader("Vary", "Accept-Encoding");
        }
    }

    private static boolean isVaryingByEncoding(HttpServletResponse response) {
        for (String value : response.getHeaders("Vary")) {
            for (String name : value.split(",", -1)) {
                if (name.trim().equalsIgnoreCase("Accept-Encoding")
                        || name.trim().equals("*")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What RFC 9110, section 15.4.5, wants to be told; what else the client has, it keeps. */
    private static void writeUnmodified(Page page, SentForm form, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        boolean tagged = form.entityTag() != null || page.header("ETag") != null;
        for (Page.Header header : page.headers()) {
            boolean told =
                    switch (header.name().toLowerCase(Locale.ROOT)) {
                        case "cache-control", "content-location", "etag", "expires", "vary" -> true;
                        case "last-modified" -> !tagged;
                        default -> false;
                    };
            if (told) {
                set(header, response);
            }
        }
        setHeadersOf(form, response);
    }

    private static void writeBody(
            Page page, SentForm form, HttpServletResponse response, boolean headOnly, boolean filtered)
            throws IOException {
        byte[] body = form.body();
        if (headOnly) {
            // Not all containers drop a body that is written to a HEAD over HTTP/2.
            response.setContentLengthLong(body.length);
            return;
        }
        // A page that announced its length was gone as well when its last byte was written.
        boolean held = filtered && !page.forms().lengthDeclared() && body.length < response.getBufferSize();
        if (!held && form.lengthTold()) {
            // Through this method only: other spellings made security wrappers lose their headers (CVE-2026-22732).
            response.setContentLengthLong(body.length);
        }
        if (page.byWriter() && filtered && !form.gzipped()) {
            response.getWriter().write(new String(body, Charset.forName(response.getCharacterEncoding())));
        } else if (held) {
            writeInPieces(body, response);
        } else {
            response.getOutputStream().write(body);
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
