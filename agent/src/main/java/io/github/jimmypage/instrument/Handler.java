package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.servlet.spi.RequestHooks;
import io.github.jimmypage.servlet.spi.SessionObserver;
import io.github.jimmypage.servlet.spi.SessionScope;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the bridge. Thread-safe.
 *
 * <p>Its superclass is renamed when it is read, as the bridge is, so {@link HookStart} defines it by hand before anybody refers
 * to it.
 */
final class Handler extends Bridge {
    private final WriteSide writeSide;
    private final ServletAdapters adapters;
    private final WorkElsewhere elsewhere;
    private final FailureLog failures;

    private Handler(WriteSide writeSide, ServletAdapters adapters, WorkElsewhere elsewhere, FailureLog failures) {
        this.elsewhere = elsewhere;
        this.writeSide = writeSide;
        this.adapters = adapters;
        this.failures = failures;
    }

    static void install(WriteSide writeSide, ServletAdapters adapters, WorkElsewhere elsewhere, Suspension suspension) {
        install(new Handler(writeSide, adapters, elsewhere, new FailureLog(suspension)));
    }

    @Override
    protected Object @Nullable [] filterEntered(Object filter, @Nullable Object request, @Nullable Object response) {
        if (request == null || response == null) {
            return null;
        }
        RequestHooks hooks = adapters.of(request);
        return hooks == null ? null : owned(hooks, hooks.filterEntered(filter, request, response));
    }

    @Override
    protected void filterLeft(Object[] ticket, @Nullable Throwable thrown) {
        ((RequestHooks) ticket[ticket.length - 1]).filterLeft(ticket, thrown);
    }

    @Override
    protected Object @Nullable [] servletEntered(Object servlet, @Nullable Object request, @Nullable Object response) {
        if (request == null || response == null) {
            return null;
        }
        RequestHooks hooks = adapters.of(request);
        return hooks == null ? null : owned(hooks, hooks.servletEntered(servlet, request, response));
    }

    @Override
    protected void servletLeft(Object[] ticket, @Nullable Throwable thrown) {
        ((RequestHooks) ticket[ticket.length - 1]).servletLeft(ticket, thrown);
    }

    @Override
    protected void servletDestroyed(Object servlet) {
        if (!JspPages.isOne(servlet)) {
            // A page that was changed is destroyed and made anew while its application goes on.
            writeSide.applicationStops(Thread.currentThread());
        }
        RequestHooks hooks = adapters.ofServlet(servlet);
        if (hooks != null) {
            hooks.servletDestroyed(servlet);
        }
    }

    @Override
    protected Object @Nullable [] attributeEntered(Object holder, @Nullable Object name) {
        if (name == null) {
            return null;
        }
        if (!adapters.isSession(holder)) {
            RequestHooks hooks = adapters.ofContext(holder);
            return hooks == null ? null : owned(hooks, hooks.attributeEntered(holder, text(name)));
        }
        SessionObserver observer = observer();
        return observer == null ? null : observer.attributeEntered(holder, text(name));
    }

    /** Names of attributes are texts but with Shiro, where any object may be one. */
    private static String text(Object name) {
        return name instanceof String text ? text : name.getClass().getName();
    }

    @Override
    protected void attributeLeft(Object[] ticket) {
        if (ticket[0] instanceof SessionObserver observer) {
            observer.attributeLeft(ticket);
        } else {
            ((RequestHooks) ticket[ticket.length - 1]).attributeLeft(ticket);
        }
    }

    @Override
    protected void attributeRead(@Nullable Object name, @Nullable Object value) {
        SessionObserver observer = observer();
        if (observer != null && name != null) {
            observer.attributeRead(text(name), value);
        }
    }

    @Override
    protected void sessionRead(int operation) {
        SessionObserver observer = observer();
        if (observer != null) {
            observer.sessionRead(operation);
        }
    }

    @Override
    protected void sessionEnded() {
        SessionObserver observer = observer();
        if (observer != null) {
            observer.sessionEnded();
        }
    }

    /** Who watches sessions for the request scope that runs on this thread; null outside of any. */
    private @Nullable SessionObserver observer() {
        Recording recording = Recording.current();
        if (recording == null) {
            elsewhere.touchedSession();
            return null;
        }
        return recording.owner() instanceof SessionScope scope ? scope.sessionObserver() : null;
    }

    /** Tickets have a free last place for the adapter that made them: their exits need no look-up. */
    private static Object @Nullable [] owned(RequestHooks hooks, Object @Nullable [] ticket) {
        if (ticket != null) {
            ticket[ticket.length - 1] = hooks;
        }
        return ticket;
    }

    @Override
    protected void statementEntered(int operation, Object statement, @Nullable String sql) {
        writeSide.statementEntered(operation, statement, sql);
    }

    @Override
    protected void statementLeft(
            int operation, Object statement, @Nullable Object results, @Nullable Throwable thrown) {
        writeSide.statementLeft(operation, statement, results, thrown);
    }

    @Override
    protected void prepareEntered(Object connection, @Nullable String sql) {
        writeSide.prepareEntered(connection, sql);
    }

    @Override
    protected void prepareLeft(
            int operation, Object connection, @Nullable Object statement, @Nullable Throwable thrown) {
        writeSide.prepareLeft(operation, connection, statement, thrown);
    }

    @Override
    protected void connectionEntered(int operation, Object connection) {
        writeSide.connectionEntered(operation, connection);
    }

    @Override
    protected void connectionLeft(int operation, Object connection, @Nullable Throwable thrown) {
        writeSide.connectionLeft(operation, connection, thrown);
    }

    @Override
    protected void autoCommitEntered(Object connection, boolean autoCommit) {
        writeSide.autoCommitEntered(connection);
    }

    @Override
    protected void autoCommitLeft(Object connection, boolean autoCommit, @Nullable Throwable thrown) {
        writeSide.autoCommitLeft(connection, autoCommit, thrown);
    }

    @Override
    protected void callEntered(int operation, Object target, @Nullable Object argument) {
        if (operation == WRITE_LATER) {
            if (WriteSide.mayWriteLater(target)) {
                failures.writesUnseen(
                        target.getClass().getName()
                                + " was called in a way that writes or commits after the call has returned, at a time that is not seen");
            }
            return;
        }
        writeSide.callEntered(operation, target, argument);
    }

    @Override
    protected void callLeft(
            int operation,
            Object target,
            @Nullable Object argument,
            @Nullable Object result,
            @Nullable Throwable thrown) {
        if (operation == WRITE_LATER) {
            return;
        }
        writeSide.callLeft(operation, target, argument, result, thrown);
    }

    @Override
    protected void resultsExhausted(Object results) {
        writeSide.resultsExhausted(results);
    }

    @Override
    protected void failed(boolean writeSideHook, Throwable failure) {
        failures.failed(writeSideHook, failure);
    }
}
