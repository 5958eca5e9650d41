package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.servlet.spi.RequestHooks;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
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
    private final Contexts contexts = new Contexts();
    private final FlashNames flashNames = new FlashNames();
    private final ContextAttributes attributes;

    public ServletAdapter(PageCache cache, RefreshSide refresh) {
        this.cache = cache;
        this.refresh = refresh;
        this.attributes = new ContextAttributes(cache, contexts);
    }

    @Override
    public Object @Nullable [] filterEntered(Object filter, Object request, Object response) {
        if (!(filter instanceof Filter) && !(filter instanceof FilterChain)) {
            return null;
        }
        RequestScope scope = open(request, response, filter);
        return scope == null ? null : new Object[] {scope.handedOn(), scope.handedOnResponse(), scope, null};
    }

    @Override
    public void filterLeft(Object[] ticket, @Nullable Throwable thrown) {
        close((RequestScope) ticket[2], thrown);
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
        Boundary boundary = null;
        try {
            if (scope.reachesBoundary(servlet)
                    && handedOn(request, opened) instanceof HttpServletRequest boundaryRequest
                    && response instanceof HttpServletResponse boundaryResponse
                    && isRequestDispatch(boundaryRequest)) {
                boundary = scope.boundary(boundaryRequest, boundaryResponse);
            }
        } catch (RuntimeException | Error failure) {
            if (opened != null) {
                abandon();
            }
            throw failure;
        }
        Object handedOn = handedOn(request, opened);
        if (boundary == null) {
            return opened == null ? null : new Object[] {handedOn, response, null, opened, null, null};
        }
        return new Object[] {
            boundary.handedOn(handedOn), boundary.response(), boundary.answered(), opened, boundary, null
        };
    }

    /** Where no filter runs, the scope begins at the servlet, and the request is observed from here on. */
    private static Object handedOn(Object request, @Nullable RequestScope opened) {
        return opened == null ? request : opened.handedOn();
    }

    @Override
    public void servletLeft(Object[] ticket, @Nullable Throwable thrown) {
        try {
            if (ticket[4] instanceof Boundary boundary) {
                boundary.left(thrown);
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
                || !(response instanceof HttpServletResponse answer)
                || !isRequestDispatch(outermost)) {
            return null;
        }
        Recording recording = cache.startRecording();
        RequestScope scope = new RequestScope(
                cache, refresh, contexts, flashNames, recording, outermost, answer, isFiltered(opener, outermost));
        recording.onFirstWrite(scope::wrote);
        recording.attach(scope);
        return scope;
    }

    /** Whether filters run around the boundary. A chain is there as well where none does. */
    private boolean isFiltered(Object opener, HttpServletRequest request) {
        return opener instanceof Filter
                || (opener instanceof FilterChain && contexts.hasFilters(request.getServletContext()));
    }

    private static boolean isRequestDispatch(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static @Nullable RequestScope running() {
        Recording recording = Recording.current();
        return recording != null && recording.owner() instanceof RequestScope scope ? scope : null;
    }

    private static void close(RequestScope scope, @Nullable Throwable thrown) {
        try {
            scope.end(thrown);
        } finally {
            abandon();
        }
    }

    private static void abandon() {
        Recording.detach();
    }
}
