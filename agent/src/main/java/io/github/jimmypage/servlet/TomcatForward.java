package io.github.jimmypage.servlet;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The end of a forward on Tomcat, which suspends its own response so that an error can still be told, and really closes any other: a
 * wrapper of the agent must not make the difference. Without state; thread-safe.
 */
final class TomcatForward {
    private static final String OWN_RESPONSE = "org.apache.catalina.connector.ResponseFacade";

    private TomcatForward() {}

    /** Suspends it, and gives whether it did: only Tomcat's own response can be. */
    static boolean finish(ServletResponse given) {
        ServletResponse response = given instanceof WatchedResponse watched ? watched.getResponse() : given;
        if (!response.getClass().getName().equals(OWN_RESPONSE)) {
            return false;
        }
        try {
            Method finish = response.getClass().getMethod("finish");
            finish.invoke(response);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException otherVersion) {
            return false;
        }
    }
}
