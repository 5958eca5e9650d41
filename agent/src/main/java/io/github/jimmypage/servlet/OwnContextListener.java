package io.github.jimmypage.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/**
 * An application's listener, which is to hear of the context that the application knows: whoever keeps contexts in a collection looks
 * for them there. Thread-safe as far as the listener is.
 */
final class OwnContextListener implements AsyncListener {
    private final AsyncListener listener;
    private final AsyncSide side;

    OwnContextListener(AsyncListener listener, AsyncSide side) {
        this.listener = listener;
        this.side = side;
    }

    private AsyncEvent own(AsyncEvent event) {
        AsyncContext context = event.getAsyncContext();
        return context == null
                ? event
                : new AsyncEvent(
                        side.observed(context),
                        event.getSuppliedRequest(),
                        event.getSuppliedResponse(),
                        event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        listener.onComplete(own(event));
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        listener.onTimeout(own(event));
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        listener.onError(own(event));
    }

    @Override
    public void onStartAsync(AsyncEvent event) throws IOException {
        listener.onStartAsync(own(event));
    }
}
