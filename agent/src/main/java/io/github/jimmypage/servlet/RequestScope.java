package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Marking;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.refresh.RefreshOutcome;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.refresh.Replay;
import io.github.jimmypage.refresh.ReplayRequest;
import io.github.jimmypage.refresh.WriterId;
import io.github.jimmypage.servlet.spi.SessionObserver;
import io.github.jimmypage.servlet.spi.SessionScope;
import io.github.jimmypage.verify.Verification;
import jakarta.servlet.DispatcherType;
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
 * flushes, sessions that one creates, the final status. Used by one thread, and by those that go on with it when it is
 * {@linkplain AsyncSide asynchronous}.
 */
final class RequestScope implements SessionScope, Marking {
    private final PageCache cache;
    private final RefreshSide refresh;
    private final Verification verification;
    private final Contexts contexts;
    private final FlashNames flashNames;
    private final Recording recording;
    private final Observations observations;
    private final RequestAttributes attributes;
    private final SessionWatch session;
    private final HttpServletRequest container;
    private final HttpServletRequest outermost;
    private final ObservedRequest observed;
    private final HttpServletResponse response;
    private final @Nullable WatchedResponse watched;
    private final @Nullable String sessionAtStart;
    private final @Nullable Replay replay;
    private final @Nullable UnsafeRequest unsafe;
    private final boolean filtered;
    private final AsyncSide async;
    private final Steps steps;
    private boolean boundaryReached;
    private String boundaryFilter = "";
    private int filtersPassed;
    private @Nullable Boundary boundary;
    private @Nullable WriterMarks marks;
    private boolean unmarked;
    private boolean over;
    private boolean irregular;
    private boolean settled;

    RequestScope(
            PageCache cache,
            RefreshSide refresh,
            Verification verification,
            Contexts contexts,
            FlashNames flashNames,
            AsyncScopes asyncScopes,
            Recording recording,
            HttpServletRequest outermost,
            HttpServletResponse response,
            boolean filtered) {
        this.filtered = filtered;
        this.cache = cache;
        this.refresh = refresh;
        this.verification = verification;
        this.contexts = contexts;
        this.flashNames = flashNames;
        this.async = new AsyncSide(this, asyncScopes);
        this.observations = new Observations(cache.policy().identity());
        this.attributes = new RequestAttributes(this, observations);
        this.session = new SessionWatch(this, observations);
        this.recording = recording;
        this.outermost = outermost;
        this.container = innermost(outermost);
        this.steps = Steps.of(cache, container);
        this.response = response;
        this.watched =
                filtered && WatchedResponse.isWanted(container, cache.policy()) ? new WatchedResponse(response) : null;
        this.sessionAtStart = sessionId(container);
        this.observed = new ObservedRequest(outermost, this, observations, attributes, refresh.cookie());
        this.replay = replay(container, refresh);
        this.unsafe = UnsafeRequest.of(outermost);
        if (unsafe != null) {
            markWriter();
        }
    }

    private static @Nullable Replay replay(HttpServletRequest container, RefreshSide refresh) {
        String nonce = container.getHeader(ReplayRequest.NONCE_HEADER);
        return nonce == null ? null : refresh.refresher().arrived(nonce, container.getRemotePort());
    }

    /** The client may write, or has just written: from now on nothing older than this is served to it. */
    synchronized void markWriter() {
        if (settled) {
            // A thread that is too late: the container's request and response may be another client's by now.
            refresh.ownWrites().raiseFloorForAll();
        } else if (marks == null) {
            // Other JVMs may serve what this one does not.
            boolean serving =
                    (cache.policy().keepsPages() || refresh.ownWrites().isToldToOthers())
                            && !cache.suspension().isActive();
            marks = WriterMarks.begin(refresh.ownWrites(), serving ? refresh.cookie() : "", container, response);
        }
    }

    /** The request has written, whatever its method. Never throws: it is called by hooks of the write side. */
    void wrote() {
        try {
            if (boundary != null) {
                boundary.standInNobodysWay();
            }
            markWriter();
        } catch (RuntimeException unknown) {
            unmarked();
        }
    }

    /**
     * The client's session ends, and with it that by which a writer is known again: who logs out after a write is to see it all the
     * same.
     */
    synchronized void sessionEnds() {
        if (settled || sessionAtStart == null || replay != null) {
            return;
        }
        if (marks == null && isWriterAtStart()) {
            markWriter();
        }
        if (marks != null) {
            marks.addCookie();
        }
    }

    /** A writer goes on under another session's id, which only the container knows of that gave it. */
    private void markExchangedSession() {
        if (marks != null || replay != null || !isWriterAtStart()) {
            return;
        }
        try {
            if (isSessionExchanged()) {
                markWriter();
            }
        } catch (RuntimeException over) {
            // The container has done with a request that was completed asynchronously.
            unmarked = true;
        }
    }

    /** Whether the client wrote lately, by the session that it came with. */
    private boolean isWriterAtStart() {
        return sessionAtStart != null
                && refresh.ownWrites().isKnown(new WriterId(WriterId.Kind.SESSION, sessionAtStart));
    }

    /** A replay's own client is nobody; who else may call its writes his own is not known. */
    @Override
    public synchronized String mark() {
        WriterMarks present = marks;
        if (present == null || settled || unmarked || irregular || replay != null) {
            return "";
        }
        try {
            return present.mark(over);
        } catch (RuntimeException unknown) {
            return "";
        }
    }

    /**
     * The scope goes on after its thread has left it. What it wrote until now was told as its client's; who completes the answer may do so
     * without the cookie, and long before its end is heard of. So everybody counts as the writer from now on.
     */
    void goesOn() {
        if (recording.hasWritten() && refresh.ownWrites().isToldToOthers()) {
            cache.scopeEnded(recording, writer());
        }
    }

    /** Whoever it was, nobody is served anything older than this. */
    private synchronized void unmarked() {
        unmarked = true;
        if (settled) {
            refresh.ownWrites().raiseFloorForAll();
        }
    }

    PageCache cache() {
        return cache;
    }

    RefreshSide refresh() {
        return refresh;
    }

    Verification verification() {
        return verification;
    }

    Contexts contexts() {
        return contexts;
    }

    Recording recording() {
        return recording;
    }

    Observations observations() {
        return observations;
    }

    RequestAttributes attributes() {
        return attributes;
    }

    /** What the scope did to sessions so far. */
    SessionWatch session() {
        return session;
    }

    FlashNames flashNames() {
        return flashNames;
    }

    @Override
    public SessionObserver sessionObserver() {
        return session;
    }

    /** The container's own request, below every wrapper. */
    HttpServletRequest container() {
        return container;
    }

    ObservedRequest observed() {
        return observed;
    }

    /**
     * The request to be handed on: observed where its page may be kept, and where it brings something of the agent's own. Others
     * are left as they are, because a wrapper can be seen: Tomcat's HttpServlet looks at the request's class to tell in the
     * answer to OPTIONS whether TRACE is allowed.
     */
    HttpServletRequest handedOn() {
        return switch (container.getMethod()) {
            case "GET", "HEAD" -> observed;
            case "OPTIONS", "TRACE" -> outermost;
            // What goes on asynchronously is followed by what the observed request hands out.
            default -> container.isAsyncSupported() || observed.hidesAnything() ? observed : outermost;
        };
    }

    /** The response to be handed on to the outermost filter. */
    HttpServletResponse handedOnResponse() {
        return watched == null ? response : watched;
    }

    /** The container's own response where only the agent's watch stands before it. */
    Object unwatched(Object given) {
        return given == watched ? response : given;
    }

    /** Whether filters were seen to write to the answer outside of the boundary. */
    boolean isEmbedded() {
        return watched != null && watched.isWrittenOutside();
    }

    /** Whether filters were seen to give the client a cookie. */
    boolean isCookieAdded() {
        return watched != null && watched.isCookieAdded();
    }

    /** The answer is a compressed page, and nothing may be added to it. */
    void sealAnswer() {
        if (watched != null) {
            watched.seal();
        }
    }

    /** The boundary is left, and writes no more. */
    void leftBoundary() {
        if (watched != null) {
            watched.leaveBoundary();
        }
    }

    /** The replay that this request is; null for one of a client. */
    @Nullable
    Replay replay() {
        return replay;
    }

    /** Of the connector that the request came in by; for a replay, that of the request that it repeats. */
    int connectorPort() {
        int actual = container.getLocalPort();
        return replay == null ? actual : replay.connectorPort(actual);
    }

    /** Whether this servlet is the first one of the scope; a container's own servlet for static files is no boundary. */
    boolean reachesBoundary(Object servlet) {
        if (boundaryReached || StaticServlets.isWrapper(servlet)) {
            return false;
        }
        boundaryReached = true;
        return !StaticServlets.serves(servlet);
    }

    /**
     * The container's own request where only the agent's observation stands before it: Tomcat sends files by sendfile only to a
     * request of its own class. Servlets for static files make nothing of what the agent hides.
     */
    Object unobserved(Object given) {
        return given == observed && observed.getRequest() == container ? container : given;
    }

    /** Whether a filter that ends chains is the first boundary of the scope. */
    boolean reachesBoundaryFilter() {
        if (boundaryReached) {
            return false;
        }
        boundaryReached = true;
        return true;
    }

    /** What tells the filter that is the boundary from others; empty where a servlet is. */
    String boundaryFilter() {
        return boundaryFilter;
    }

    /**
     * A boundary is reached.
     *
     * @param filter that it is; null for a servlet
     */
    Boundary boundary(HttpServletRequest request, HttpServletResponse boundaryResponse, @Nullable Object filter) {
        if (marks != null) {
            marks.add(request);
        }
        // One framework may stand in a chain twice, and the second one's page is none of the first one's.
        boundaryFilter =
                filter == null ? "" : filter.getClass().getName() + (filtersPassed == 0 ? "" : "#" + filtersPassed);
        if (watched != null) {
            watched.enterBoundary();
        }
        // A filter may pass the response on to others, which are to be watched; a servlet is the end.
        HttpServletResponse own = boundaryResponse == watched && filter == null ? response : boundaryResponse;
        Boundary reached = new Boundary(this, request, own, filter);
        boundary = reached;
        observations.silence();
        try {
            reached.enter();
        } finally {
            observations.listen();
        }
        return reached;
    }

    /**
     * The boundary, when it is a filter and this is what it passed the request on to, null otherwise: it was none, and what comes
     * now may be.
     */
    @Nullable
    Boundary passedOn() {
        Boundary outer = boundary;
        if (outer == null || !outer.isFilterInside() || async.phase() != null) {
            return null;
        }
        outer.passOn();
        if (watched != null) {
            watched.passOn();
        }
        filtersPassed++;
        boundary = null;
        boundaryReached = false;
        return outer;
    }

    /** The watched response, when a filter forwarded with it, before any boundary or after it; null when it did not. */
    @Nullable
    WatchedResponse forwardedByFilter(Object request, Object given) {
        return (boundary == null || isBoundaryOver()) && given == watched && isForward(request) ? watched : null;
    }

    /**
     * A servlet is reached by the chain. Where the boundary was left already a filter runs the chain once more, and the client may
     * get anything of the two.
     */
    void reachedAgain() {
        if (boundary != null && boundary.isLeft()) {
            boundary.spoil();
        }
    }

    /** What records the page while a forward goes on below the boundary; null when nothing does. */
    @Nullable
    CapturingResponse forwarded(Object request) {
        return boundary != null && !isBoundaryOver() && isForward(request) ? boundary.recorded() : null;
    }

    /** Whether the page is complete: a filter that forwards now puts it into a layout of its own, as SiteMesh does. */
    private boolean isBoundaryOver() {
        return boundary != null && boundary.isLeft() && async.phase() == null;
    }

    private static boolean isForward(Object request) {
        return request instanceof HttpServletRequest http && http.getDispatcherType() == DispatcherType.FORWARD;
    }

    /** Whether filters run around the boundary, which may touch the response after it. */
    boolean isFiltered() {
        return filtered;
    }

    /**
     * The request as the application is to see it in a later dispatch, or on another thread: observed as the first one was. Containers
     * hand out their own where the application started without naming one.
     */
    ServletRequest observedAgain(ServletRequest given) {
        if (handedOn() != observed || isObserved(given)) {
            return given;
        }
        if (given == outermost) {
            return observed;
        }
        return given instanceof HttpServletRequest request
                ? new ObservedRequest(request, this, observations, attributes, refresh.cookie())
                : given;
    }

    private static boolean isObserved(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            if (inner instanceof ObservingRequest) {
                return true;
            }
            inner = wrapper.getRequest();
        }
        return false;
    }

    /** What is told of the request to whoever asked for it. */
    Steps steps() {
        return steps;
    }

    /** What happens when the request becomes asynchronous. */
    AsyncSide async() {
        return async;
    }

    /** The boundary that was reached; null for none. */
    @Nullable
    Boundary boundary() {
        return boundary;
    }

    /** @param regular whether nothing was thrown */
    void end(boolean regular) {
        // Whatever is read from now on is read by the agent.
        observations.silence();
        over = true;
        irregular = !regular;
        try {
            if (recording.isSessionTouchedElsewhere() && isInSession()) {
                observations.refuse(Refusal.SESSION_STATE, "another thread had to do with a session");
            }
            if (boundary != null) {
                boundary.publish(response, regular);
            }
        } finally {
            settle();
        }
    }

    private boolean isInSession() {
        return sessionAtStart != null || sessionId(container) != null || (boundary != null && boundary.isInSession());
    }

    /** The request for people, by what was noted of it: the container's may be another client's by now. Null when nothing was. */
    private @Nullable String writer() {
        if (unsafe != null) {
            return unsafe.words();
        }
        return recording.hasWritten() && boundary != null ? boundary.words() : null;
    }

    /** What must happen whatever became of the page. */
    private void settle() {
        try {
            if (boundary != null) {
                boundary.release();
                boundary.land();
            }
            cache.scopeEnded(recording, writer());
            if (unsafe != null && !recording.hasWritten()) {
                unsafe.ended(response, cache);
            }
        } finally {
            steps.end(boundary != null);
            endMarks();
            if (replay != null) {
                endReplay(replay);
            }
        }
    }

    private synchronized void endMarks() {
        markExchangedSession();
        settled = true;
        if (unmarked) {
            refresh.ownWrites().raiseFloorForAll();
        }
        if (marks != null) {
            marks.end();
        }
    }

    /** Nobody will ever come back for a session that a replay made. */
    private void endReplay(Replay ended) {
        ended.end(RefreshOutcome.FAILED);
        HttpSession made = sessionAtStart == null ? container.getSession(false) : null;
        if (made != null) {
            made.invalidate();
        }
    }

    /** Whether a session was created or ended since the scope began. */
    boolean isSessionExchanged() {
        String now = sessionId(container);
        return sessionAtStart == null ? now != null : !sessionAtStart.equals(now);
    }

    private static @Nullable String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    static HttpServletRequest innermost(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner instanceof HttpServletRequest http ? http : request;
    }
}
