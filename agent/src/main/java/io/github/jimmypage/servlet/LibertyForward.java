package io.github.jimmypage.servlet;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The end of a forward on Open Liberty, which closes its own response, so that its length is told, and only flushes any other
 * ({@code ServletWrapper.handleRequest}, {@code WebAppRequestDispatcher.dispatch}): a wrapper of the agent must not make the difference. Without state; thread-safe.
 */
final class LibertyForward {
    /** Packages of its responses, by the version of the servlet API. */
    private static final String BEFORE_SERVLET_6 = "com.ibm.ws.webcontainer";

    private static final String SINCE_SERVLET_6 = "io.openliberty.webcontainer";

    private LibertyForward() {}

    /** Closes it, and gives whether it did: only Liberty's own response can be. */
    static boolean close(ServletResponse given) {
        ServletResponse response = given instanceof WatchedResponse watched ? watched.getResponse() : given;
        String name = response.getClass().getName();
        if (!name.startsWith(SINCE_SERVLET_6) && !name.startsWith(BEFORE_SERVLET_6)) {
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
