package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The response as it is handed on to filters: notes whether one of them writes to it before the boundary or after it. An old
 * footer filter does so without any wrapper, and plain text behind a compressed page is what no browser reads. Used by one thread at
 * a time.
 */
final class WatchedResponse extends HttpServletResponseWrapper {
    private boolean atBoundary;
    private boolean takenAtBoundary;
    private boolean writtenOutside;
    private boolean sealed;
    private boolean cookieAdded;
    private int forwards;
    private boolean forwarded;

    WatchedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the answer could be a page in another form than its bytes. Others are left as they are, a WebSocket's above all. */
    static boolean isWanted(HttpServletRequest container, CachePolicy policy) {
        String method = container.getMethod();
        return policy.keepsPages()
                && (method.equals("GET") || method.equals("HEAD"))
                && container.getHeader("Upgrade") == null;
    }

    /** Undertow shows a cookie that is added among no headers. */
    @Override
    public void addCookie(Cookie cookie) {
        cookieAdded |= !FlashCookie.is(cookie.getName());
        super.addCookie(cookie);
    }

    /** Whether a filter gave the client a cookie. */
    boolean isCookieAdded() {
        return cookieAdded;
    }

    void enterBoundary() {
        atBoundary = true;
    }

    void leaveBoundary() {
        atBoundary = false;
    }

    /** What was the boundary until now was none: whoever took the writer or the stream meanwhile stands before the real one. */
    void passOn() {
        atBoundary = false;
        writtenOutside |= takenAtBoundary;
    }

    /**
     * A compressed page went out. What a filter adds now, which never added anything to this page before, is dropped this once: it
     * would make the whole unreadable, or find that the page was not written the way the servlet writes it.
     */
    void seal() {
        sealed = true;
    }

    /** A servlet is entered that a filter forwarded to with this response, before any boundary. */
    void forwardEntered() {
        forwards++;
    }

    /**
     * And left: with the outermost one the answer is over.
     *
     * @param open whether the request is asynchronous by now: then containers leave the answer open
     */
    void forwardLeft(boolean open) {
        forwards--;
        forwarded = forwards == 0 && !open;
    }

    /** Whether a filter took the writer or the stream. */
    boolean isWrittenOutside() {
        return writtenOutside;
    }

    private void taken() {
        if (atBoundary) {
            takenAtBoundary = true;
        } else {
            writtenOutside = true;
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!forwarded || !LibertyForward.close(getResponse())) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (forwarded) {
            return EndOfForward.of(super.getOutputStream(), getResponse());
        }
        taken();
        return sealed && !atBoundary ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (forwarded) {
            return EndOfForward.of(super.getWriter(), getResponse());
        }
        taken();
        return sealed && !atBoundary ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }
}
