package io.github.jimmypage.servlet.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where the hooks of filters and servlets arrive, one implementation for each servlet API. Thread-safe.
 *
 * <p>The last place of every ticket is left free for the caller.
 */
public interface RequestHooks {
    /**
     * A filter, or a chain of filters, is entered.
     *
     * @return request, response, something that is not null when the answer was given, and whatever {@link #filterLeft} needs; null
     *     when the exit need not be seen
     */
    Object @Nullable [] filterEntered(Object filter, Object request, Object response);

    /** A filter whose entry gave a ticket is left. */
    void filterLeft(Object[] ticket, @Nullable Throwable thrown);

    /**
     * A servlet is entered.
     *
     * @return request, response, something that is not null when the answer was given, and whatever {@link #servletLeft} needs;
     *     null when the exit need not be seen
     */
    Object @Nullable [] servletEntered(Object servlet, Object request, Object response);

    /** A servlet whose entry gave a ticket is left. */
    void servletLeft(Object[] ticket, @Nullable Throwable thrown);

    /**
     * A servlet is taken out of service, which is how a web application's end shows: its pages go. Where it was that servlet
     * alone, the application's next requests make new ones.
     */
    void servletDestroyed(Object servlet);

    /**
     * An attribute of a web application's context is about to be set or removed.
     *
     * @return whatever {@link #attributeLeft} needs; null when the exit need not be seen
     */
    Object @Nullable [] attributeEntered(Object context, String name);

    /** An attribute whose change gave a ticket was set or removed, or the attempt threw. */
    void attributeLeft(Object[] ticket);
}
