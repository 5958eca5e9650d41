package io.github.jimmypage.servlet;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The end of a forward on Open Liberty, which closes its own response, so that its length is told, and only flushes any other
 * ({@code WebAppRequestDispatcher.dispatch}): a wrapper of the agent must not make the difference. Without state; thread-safe.
 */
final class LibertyForward {
    private static final String OWN_RESPONSES = "com.ibm.ws.webcontainer";

    private LibertyForward() {}

    /** Closes it, and gives whether it did: only Liberty's own response can be. */
    static boolean close(ServletResponse given) {
        ServletResponse response = given instanceof WatchedResponse watched ? watched.getResponse() : given;
        if (!response.getClass().getName().startsWith(OWN_RESPONSES)) {
            return false;
        }
        try {
            Method close = response.getClass().getMethod("closeResponseOutput");
            close.invoke(response);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException otherVersion) {
            return false;
        }
    }
}
