package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The cookie that MyFaces sends with every answer, used or not: under its value stands in the session what the next page is to show
 * once, if anything. What stands there is seen ({@link AttributeNames#isFlash}), and while it does no page is served. When nothing
 * does, the cookie names nothing, and the one that a client has from before is as good. Without state; thread-safe.
 */
final class FlashCookie {
    private static final String NAME = "oam.Flash.RENDERMAP.TOKEN";

    private FlashCookie() {}

    static boolean is(String name) {
        return name.equals(NAME);
    }

    /** Whether the answer gives the client any cookie but this one. */
    static boolean isAnotherSetBy(HttpServletResponse response) {
        if (!response.containsHeader("Set-Cookie")) {
            return false;
        }
        boolean told = false;
        for (String cookie : response.getHeaders("Set-Cookie")) {
            told = true;
            if (!cookie.startsWith(NAME + "=")) {
                return true;
            }
        }
        return !told;
    }
}
