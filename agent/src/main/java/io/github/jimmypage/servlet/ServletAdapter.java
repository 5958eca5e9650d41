package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.servlet.spi.RequestHooks;
import io.github.jimmypage.verify.Verification;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of one servlet API.
 *
 * <p>The outermost {@code REQUEST} dispatch opens a {@link RequestScope}: at the first filter, because filters decide who asks,
 * else at the servlet. The first servlet inside is the boundary. Everything below that - forwards, includes, error pages - is
 * part of rendering. Thread-safe.
 */
public final class ServletAdapter implements RequestHooks {
    private final PageCache cache;
    private final RefreshSide refresh;
    private final Verification verification;
    private final Contexts contexts = new Contexts();
    private final FlashNames flashNames = new FlashNames();
    private final AsyncScopes asyncScopes = new AsyncScopes();
    private final BoundaryFilters boundaryFilters;
    private final ContextAttributes attributes;

    public ServletAdapter(PageCache cache, RefreshSide refresh, Verification verification) {
        this.cache = cache;
        this.refresh = refresh;
        this.verification = verification;
        this.boundaryFilters = new BoundaryFilters(cache.policy().boundaryFilters());
        this.attributes = new ContextAttributes(cache, contexts);
    }

    @Override
    public Object @Nullable [] filterEntered(Object filter, Object request, Object response) {
        if (!(filter instanceof Filter) && !(filter instanceof FilterChain)) {
            return null;
        }
        RequestScope opened = open(request, response, filter);
        if (filter instanceof FilterChain || !boundaryFilters.contains(filter.getClass())) {
            return opened == null
                    ? presentedEntered(request, response)
                    : new Object[] {handedOn(request, opened), answer(response, opened), null, opened, null, null};
        }
        RequestScope scope = opened != null ? opened : running();
        return scope == null ? null : boundaryEntered(filter, request, answer(response, opened), opened, scope);
    }

    /** What an outer filter hands to others that are no boundary. */
    private static Object @Nullable [] presentedEntered(Object request, Object response) {
        if (request == null || !PresentedRequests.isOne(request) || !isRequestDispatch(request)) {
            return null;
        }
        RequestScope scope = running();
        return scope == null
                ? null
                : new Object[] {PresentedRequests.observed(request, scope), response, null, null, null, null};
    }

    /** A filter that answers itself is entered; until it passes the request on, it is the boundary. */
    private Object @Nullable [] boundaryEntered(
            Object filter, Object request, Object response, @Nullable RequestScope opened, RequestScope scope) {
        Object given = handedOn(request, opened);
        if (scope.async().phase() != null && isAsyncDispatch(request)) {
            return reentered(filter, given, response, opened, scope);
        }
        if (!isRequestDispatch(given)) {
            return ticket(given, response, opened, null);
        }
        Object answer = response;
        Boundary outer = scope.passedOn();
        if (outer != null) {
            given = outer.unobserved(given);
            answer = outer.unrecorded(answer);
        }
        Boundary boundary = scope.reachesBoundaryFilter() ? reached(scope, given, answer, filter, opened) : null;
        return ticket(given, answer, opened, boundary);
    }

    /** The boundary that is reached, entered; a scope that was opened for it ends where that fails. */
    private static @Nullable Boundary reached(
            RequestScope scope,
            Object request,
            Object response,
            @Nullable Object filter,
            @Nullable RequestScope opened) {
        try {
            return request instanceof HttpServletRequest boundaryRequest
                            && response instanceof HttpServletResponse boundaryResponse
                    ? scope.boundary(boundaryRequest, boundaryResponse, filter)
                    : null;
        } catch (RuntimeException | Error failure) {
            if (opened != null) {
                abandon();
            }
            throw failure;
        }
    }

    private static Object @Nullable [] ticket(
            Object handedOn, Object response, @Nullable RequestScope opened, @Nullable Boundary boundary) {
        if (boundary == null) {
            return opened == null ? null : new Object[] {handedOn, response, null, opened, null, null};
        }
        return new Object[] {
            boundary.handedOn(handedOn), boundary.response(), boundary.answered(), opened, boundary, null
        };
    }

    private static Object @Nullable [] reentered(
            Object boundary, Object request, Object response, @Nullable RequestScope opened, RequestScope scope) {
        Boundary again = scope.async().reenter(boundary);
        if (again != null && response instanceof ServletResponse given) {
            return new Object[] {again.observed(request), scope.async().recorded(given), null, opened, again, null};
        }
        return opened == null ? null : new Object[] {request, response, null, opened, null, null};
    }

    @Override
    public void filterLeft(Object[] ticket, @Nullable Throwable thrown) {
        servletLeft(ticket, thrown);
    }

    @Override
    public Object @Nullable [] servletEntered(Object servlet, Object request, Object response) {
        if (!(servlet instanceof Servlet)) {
            return null;
        }
        RequestScope opened = open(request, response, servlet);
        RequestScope scope = opened != null ? opened : running();
        if (scope == null) {
            return null;
        }
        Object given = handedOn(request, opened);
        if (scope.async().phase() != null && isAsyncDispatch(request)) {
            return reentered(servlet, given, response, opened, scope);
        }
        Object answer = response;
        boolean requested = isRequestDispatch(given);
        if (requested && !StaticServlets.isWrapper(servlet)) {
            Boundary filter = scope.passedOn();
            if (filter != null) {
                given = filter.unobserved(given);
                answer = filter.unrecorded(answer);
            }
        }
        if (requested && StaticServlets.serves(servlet)) {
            scope.reachesBoundary(servlet);
            return new Object[] {scope.unobserved(given), scope.unwatched(answer), null, opened, null, null};
        }
        if (requested) {
            scope.reachedAgain();
        }
        Boundary boundary =
                scope.reachesBoundary(servlet) && requested ? reached(scope, given, answer, null, opened) : null;
        if (boundary == null && opened == null && answer == response) {
            return forwardEntered(scope, request, response);
        }
        if (boundary == null && answer != response) {
            return new Object[] {given, answer, null, opened, null, null};
        }
        return ticket(given, answer, opened, boundary);
    }

    private static Object @Nullable [] forwardEntered(RequestScope scope, Object request, Object response) {
        WatchedResponse byFilter = scope.forwardedByFilter(request, response);
        if (byFilter != null) {
            byFilter.forwardEntered();
            return new Object[] {request, response, null, null, byFilter, null};
        }
        CapturingResponse recorded = scope.forwarded(request);
        if (recorded == null) {
            return null;
        }
        recorded.forwardEntered();
        return new Object[] {request, response, null, null, recorded, null};
    }

    /** The response to go on with: watched, where filters run and the scope begins here. */
    private static Object answer(Object response, @Nullable RequestScope opened) {
        return opened == null || opened.async().phase() != null ? response : opened.handedOnResponse();
    }

    /** Where no filter runs, the scope begins at the servlet, and the request is observed from here on. */
    private static Object handedOn(Object request, @Nullable RequestScope opened) {
        if (opened == null) {
            return request;
        }
        return opened.async().phase() != null && request instanceof ServletRequest dispatched
                ? opened.observedAgain(dispatched)
                : opened.handedOn();
    }

    @Override
    public void servletLeft(Object[] ticket, @Nullable Throwable thrown) {
        try {
            OwnFrames.removeFrom(thrown);
            if (ticket[4] instanceof Boundary boundary) {
                boundary.left(thrown);
            } else if (ticket[4] instanceof CapturingResponse recorded) {
                recorded.forwardLeft(ticket[1] == recorded, isOpen(ticket[0]));
            } else if (ticket[4] instanceof WatchedResponse watched) {
                watched.forwardLeft(isOpen(ticket[0]));
            }
        } finally {
            if (ticket[3] instanceof RequestScope scope) {
                close(scope, thrown);
            }
        }
    }

    @Override
    public void servletDestroyed(Object servlet) {
        ServletContext context = servlet instanceof Servlet destroyed ? contextOf(destroyed) : null;
        Integer number = context == null ? null : contexts.forget(context);
        if (number != null) {
            cache.removeContext(number);
        }
    }

    @Override
    public Object @Nullable [] attributeEntered(Object context, String name) {
        return context instanceof ServletContext application ? attributes.entered(application, name) : null;
    }

    @Override
    public void attributeLeft(Object[] ticket) {
        attributes.left(ticket);
    }

    private static @Nullable ServletContext contextOf(Servlet servlet) {
        try {
            ServletConfig config = servlet.getServletConfig();
            return config == null ? null : config.getServletContext();
        } catch (RuntimeException unwilling) {
            // A servlet may do here what it likes. Another one of the same context will tell.
            return null;
        }
    }

    /** A scope, if this is the outermost dispatch of a request. */
    private @Nullable RequestScope open(Object request, Object response, Object opener) {
        if (Recording.current() != null
                || !(request instanceof HttpServletRequest outermost)
                || !(response instanceof HttpServletResponse answer)) {
            return null;
        }
        if (!isRequestDispatch(outermost)) {
            return isAsyncDispatch(outermost) ? resume(outermost) : null;
        }
        if (outermost.isAsyncSupported()) {
            cache.elsewhere().watch();
        }
        Recording recording = cache.startRecording();
        // What the scope itself looks at is done by nobody else.
        recording.attach(recording);
        RequestScope scope = scope(recording, outermost, answer, opener);
        recording.onFirstWrite(scope::wrote);
        recording.attach(scope);
        return scope;
    }

    private RequestScope scope(
            Recording recording, HttpServletRequest outermost, HttpServletResponse answer, Object opener) {
        try {
            return new RequestScope(
                    cache,
                    refresh,
                    verification,
                    contexts,
                    flashNames,
                    asyncScopes,
                    recording,
                    outermost,
                    answer,
                    isFiltered(opener, outermost));
        } catch (RuntimeException | Error failure) {
            abandon();
            throw failure;
        }
    }

    /** Whether filters run around the boundary. A chain is there as well where none does. */
    private boolean isFiltered(Object opener, HttpServletRequest request) {
        return opener instanceof Filter
                || (opener instanceof FilterChain && contexts.hasFilters(request.getServletContext()));
    }

    /** The scope of a request that the container dispatches again; null when it is not known. */
    private @Nullable RequestScope resume(HttpServletRequest request) {
        RequestScope scope = asyncScopes.of(RequestScope.innermost(request));
        if (scope != null) {
            scope.async().resumed();
            scope.recording().attach(scope);
        }
        return scope;
    }

    /** Whether the answer stays open when the container's thread leaves. */
    private static boolean isOpen(Object request) {
        return request instanceof HttpServletRequest http && http.isAsyncStarted();
    }

    private static boolean isAsyncDispatch(Object request) {
        return request instanceof HttpServletRequest http && http.getDispatcherType() == DispatcherType.ASYNC;
    }

    private static boolean isRequestDispatch(Object request) {
        return request instanceof HttpServletRequest http && http.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static @Nullable RequestScope running() {
        Recording recording = Recording.current();
        return recording != null && recording.owner() instanceof RequestScope scope ? scope : null;
    }

    private static void close(RequestScope scope, @Nullable Throwable thrown) {
        try {
            if (!scope.async().goesOn()) {
                scope.end(thrown == null);
            }
        } finally {
            abandon();
        }
    }

    private static void abandon() {
        Recording.detach();
    }
}
