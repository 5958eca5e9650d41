package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Recording;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request scope does when its request becomes asynchronous: it goes on after its thread has left, is found again when the
 * container dispatches the request to another one, and ends when the container says that the request is over.
 *
 * <p>Called by the application's threads in place of the container's methods, so nothing of the agent's own that fails gets out: the
 * page is not kept then. Thread-safe as far as {@link AsyncPhase} is.
 */
final class AsyncSide {
    private final RequestScope scope;
    private final AsyncScopes all;
    private @Nullable AsyncPhase phase;
    private @Nullable ObservedAsync seen;

    AsyncSide(RequestScope scope, AsyncScopes all) {
        this.scope = scope;
        this.all = all;
    }

    /** How the scope goes on asynchronously; null while it does not. */
    @Nullable
    AsyncPhase phase() {
        return phase;
    }

    /** The application made the request asynchronous, and is to have this in place of the container's context. */
    AsyncContext started(AsyncContext context) {
        try {
            follow(context);
        } catch (RuntimeException | LinkageError failure) {
            spoil(failure);
        }
        return observed(context);
    }

    /** The container's context as the application is to see it. */
    AsyncContext observed(AsyncContext context) {
        ObservedAsync present = seen;
        if (present == null || !present.isFor(context)) {
            present = new ObservedAsync(context, this);
            seen = present;
        }
        return present;
    }

    private void follow(AsyncContext context) {
        AsyncPhase going = phase;
        if (going == null) {
            Boundary boundary = scope.boundary();
            going = new AsyncPhase(this, boundary != null && !boundary.isLeft());
            scope.recording().goOn();
            scope.observations().goParallel();
            scope.attributes().goParallel();
            if (boundary != null) {
                boundary.goOn();
            }
        }
        // Without the container's word that the request is over, its scope would stay forever.
        going.started(context);
        if (phase == null) {
            phase = going;
            all.add(scope.container(), scope);
            scope.goesOn();
        }
    }

    /** Whether the scope goes on although the container's thread leaves it. */
    boolean goesOn() {
        HttpServletRequest container = scope.container();
        if (phase == null && container.isAsyncStarted()) {
            try {
                // Started past the observed request, or one that is not observed.
                follow(container.getAsyncContext());
            } catch (IllegalStateException over) {
                return false;
            } catch (RuntimeException | LinkageError failure) {
                spoil(failure);
                return false;
            }
        }
        Boundary boundary = scope.boundary();
        if (phase != null && boundary != null) {
            boundary.filtersLeft();
        }
        return phase != null;
    }

    /** The container dispatched the request again, to this thread. */
    void resumed() {
        if (phase != null) {
            phase.resumed();
        }
    }

    /**
     * The boundary, when this dispatch goes on inside it; null when it does not.
     *
     * @param by the servlet or filter that is entered: a filter that passed the request on is not the boundary now either
     */
    @Nullable
    Boundary reenter(Object by) {
        AsyncPhase going = phase;
        Boundary boundary = scope.boundary();
        if (going == null || boundary == null || going.isInside() || StaticServlets.isWrapper(by)) {
            return null;
        }
        if (by instanceof Filter && !boundary.isBy(by)) {
            return null;
        }
        going.inside(true);
        scope.attributes().enter();
        return boundary;
    }

    /** The request as the application is to see it, which the container hands out unobserved. */
    ServletRequest observed(ServletRequest given) {
        return scope.observedAgain(given);
    }

    /** What the application is to write to in order to be recorded, where it goes on with this response. */
    ServletResponse recorded(ServletResponse given) {
        Boundary boundary = scope.boundary();
        return boundary == null ? given : boundary.recorded(given);
    }

    /** This thread works for the scope, unless that is over: then it works for nobody. */
    void working() {
        AsyncPhase going = phase;
        if (going == null || !going.isOver()) {
            scope.recording().adopt();
        }
    }

    /**
     * The application says, on whatever thread, that the answer is complete. After a time-out that may be long over, and the
     * container's request may be another one's by now: it is not touched (KNOWN_BUGS 14).
     */
    void completing() {
        try {
            working();
            AsyncPhase going = phase;
            if (going != null) {
                synchronized (going) {
                    if (going.isOver()) {
                        return;
                    }
                    going.completed();
                    Boundary boundary = scope.boundary();
                    if (boundary != null && !going.isInside()) {
                        boundary.finishElsewhere();
                    }
                }
            }
        } catch (RuntimeException | LinkageError failure) {
            spoil(failure);
        }
    }

    /** The container says that the request is over. */
    void over(boolean regular) {
        all.remove(scope.container(), scope);
        Recording before = Recording.current();
        scope.recording().attach(scope);
        try {
            scope.end(regular);
        } catch (RuntimeException | Error failure) {
            spoil(failure);
        } finally {
            Recording.restore(before);
        }
    }

    private void spoil(Throwable failure) {
        Boundary boundary = scope.boundary();
        if (boundary != null) {
            boundary.spoil();
        }
        scope.cache().failed("a page that was completed asynchronously is not kept", failure);
    }
}
