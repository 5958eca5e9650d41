package io.github.jimmypage.servlet.spi;

import org.jspecify.annotations.Nullable;

/**
 * Hears what is done to sessions while a request scope runs on this thread. Used by one thread at a time.
 *
 * <p>Sessions themselves are hooked, and not the requests that hand them out, so that no way to one escapes.
 */
public interface SessionObserver {
    /** An attribute was read; null when there is none of this name. */
    void attributeRead(String name, @Nullable Object value);

    /**
     * An attribute is about to be set or removed.
     *
     * @return whatever {@link #attributeLeft} needs; null when the exit need not be seen
     */
    Object @Nullable [] attributeEntered(Object session, String name);

    /** An attribute whose change gave a ticket was set or removed, or the attempt threw. */
    void attributeLeft(Object[] ticket);

    /** The session was ended. */
    void sessionEnded();

    /**
     * Something of the session was read that is none of its attributes.
     *
     * @param what one of the bridge's numbers for it
     */
    void sessionRead(int what);
}
