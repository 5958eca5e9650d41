package io.github.jimmypage.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/**
 * The container's {@code AsyncContext}, as the application gets it from an observed request: the agent hears when the answer is
 * complete, and the answer that it hands out is the one that is recorded. Thread-safe as far as the container's is.
 */
final class ObservedAsync implements AsyncContext {
    private final AsyncContext container;
    private final AsyncSide side;

    ObservedAsync(AsyncContext container, AsyncSide side) {
        this.container = container;
        this.side = side;
    }

    boolean isFor(AsyncContext context) {
        return container == context;
    }

    @Override
    public ServletRequest getRequest() {
        return side.observed(container.getRequest());
    }

    @Override
    public ServletResponse getResponse() {
        return side.recorded(container.getResponse());
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return container.hasOriginalRequestAndResponse();
    }

    @Override
    public void dispatch() {
        side.working();
        container.dispatch();
    }

    @Override
    public void dispatch(String path) {
        side.working();
        container.dispatch(path);
    }

    @Override
    public void dispatch(ServletContext context, String path) {
        side.working();
        container.dispatch(context, path);
    }

    @Override
    public void complete() {
        side.completing();
        container.complete();
    }

    /** What the container's thread does for the task counts as done by the scope, whether or not it writes to the answer. */
    @Override
    public void start(Runnable task) {
        container.start(() -> {
            try {
                task.run();
            } finally {
                side.working();
            }
        });
    }

    @Override
    public void addListener(AsyncListener listener) {
        container.addListener(new OwnContextListener(listener, side));
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
        container.addListener(new OwnContextListener(listener, side), request, response);
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return container.createListener(type);
    }

    @Override
    public void setTimeout(long milliseconds) {
        container.setTimeout(milliseconds);
    }

    @Override
    public long getTimeout() {
        return container.getTimeout();
    }
}
