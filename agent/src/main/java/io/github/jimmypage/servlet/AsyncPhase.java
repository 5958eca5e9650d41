package io.github.jimmypage.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * A request scope that goes on after its thread has left: from the first {@code startAsync} until the container says that the request
 * is complete. Every container says so once, after each thread of its own has left the request.
 *
 * <p>Thread-safe: the thread that left and those that go on may meet. What both touch is done under this object's lock.
 */
final class AsyncPhase implements AsyncListener {
    private final AsyncSide side;
    private boolean inside;
    private boolean waiting;
    private boolean completed;
    private boolean irregular;
    private volatile boolean ended;

    /** @param inside whether it began inside the boundary, which the container's thread will leave */
    AsyncPhase(AsyncSide side, boolean inside) {
        this.side = side;
        this.inside = inside;
    }

    /** {@code startAsync} was called. Containers forget their listeners with each call. */
    synchronized void started(AsyncContext context) {
        waiting = true;
        context.addListener(this);
    }

    /** The container dispatched the request again. */
    synchronized void resumed() {
        waiting = false;
    }

    /** Whether one of the container's threads is inside the boundary, which it will leave. */
    synchronized boolean isInside() {
        return inside;
    }

    synchronized void inside(boolean now) {
        inside = now;
    }

    /** Whether the answer is not complete when the container's thread leaves: somebody else will go on with it. */
    synchronized boolean isOpen() {
        return waiting && !completed;
    }

    /** The application said that the answer is complete. */
    synchronized void completed() {
        completed = true;
    }

    /** Whether the container has said that the request is over. */
    boolean isOver() {
        return ended;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        started(event.getAsyncContext());
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        irregular = true;
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        irregular = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        boolean regular;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            regular = !irregular;
        }
        side.over(regular);
    }
}
