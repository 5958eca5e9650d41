package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * One request from the entry of its outermost filter to its exit.
 *
 * <p>Pages are published at its end and not at the boundary's, because only then everything is known: writes that an outer filter
 * flushes, sessions that one creates, the final status. Used by one thread.
 */
final class RequestScope {
    private final PageCache cache;
    private final Contexts contexts;
    private final Recording recording;
    private final HttpServletRequest container;
    private final HttpServletResponse response;
    private final @Nullable String sessionAtStart;
    private final boolean openedByFilter;
    private boolean boundaryReached;
    private @Nullable Boundary boundary;

    RequestScope(
            PageCache cache,
            Contexts contexts,
            Recording recording,
            HttpServletRequest outermost,
            HttpServletResponse response,
            boolean openedByFilter) {
        this.openedByFilter = openedByFilter;
        this.cache = cache;
        this.contexts = contexts;
        this.recording = recording;
        this.container = innermost(outermost);
        this.response = response;
        this.sessionAtStart = sessionId(container);
    }

    PageCache cache() {
        return cache;
    }

    Contexts contexts() {
        return contexts;
    }

    Recording recording() {
        return recording;
    }

    /** The container's own request, below every wrapper. */
    HttpServletRequest container() {
        return container;
    }

    /** Whether this servlet is the first one of the scope; a container's own servlet for static files is no boundary. */
    boolean reachesBoundary(Object servlet) {
        if (boundaryReached || StaticServlets.isWrapper(servlet)) {
            return false;
        }
        boundaryReached = true;
        return !StaticServlets.serves(servlet);
    }

    Boundary boundary(HttpServletRequest request, HttpServletResponse boundaryResponse) {
        Boundary reached = new Boundary(this, request, boundaryResponse);
        boundary = reached;
        reached.enter();
        return reached;
    }

    /** Whether filters run around the boundary, which may touch the response after it. */
    boolean isOpenedByFilter() {
        return openedByFilter;
    }

    void end(@Nullable Throwable thrown) {
        if (boundary != null) {
            boundary.publish(response, thrown);
        }
    }

    /** Whether a session was created or ended since the scope began. */
    boolean isSessionExchanged() {
        String now = sessionId(container);
        return sessionAtStart == null ? now != null : !sessionAtStart.equals(now);
    }

    @Nullable
    String sessionAtStart() {
        return sessionAtStart;
    }

    private static @Nullable String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static HttpServletRequest innermost(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner instanceof HttpServletRequest http ? http : request;
    }
}
