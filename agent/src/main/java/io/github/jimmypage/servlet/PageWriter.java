package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;

/** Writes a stored page: status, headers and body in one go. Without state; thread-safe. */
final class PageWriter {
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
        for (Page.Attribute attribute : page.attributes()) {
            request.setAttribute(attribute.name(), attribute.value());
        }
        response.setStatus(HttpServletResponse.SC_OK);
        if (page.locale() != null) {
            response.setLocale(page.locale());
        }
        if (page.contentType() != null) {
            response.setContentType(page.contentType());
        }
        for (Page.Header header : page.headers()) {
            if (header.replace()) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
        // Through this method only: other spellings made security wrappers lose their headers (CVE-2026-22732).
        response.setContentLengthLong(page.body().length);
        if (headOnly) {
            return;
        }
        if (page.byWriter() && filtered) {
            response.getWriter().write(new String(page.body(), Charset.forName(response.getCharacterEncoding())));
        } else {
            response.getOutputStream().write(page.body());
        }
    }
}
