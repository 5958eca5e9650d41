package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Which requests are candidates at all. Without state; thread-safe. */
final class Admission {
    private Admission() {}

    /** What {@code Cache-Status} says of a request that is no candidate; null for a candidate. */
    static @Nullable String obstacle(HttpServletRequest request, HttpServletResponse response, PageCache cache) {
        if (!cache.policy().keepsPages()) {
            return CacheStatus.bypassed("off");
        }
        if (cache.suspension().isActive()) {
            return CacheStatus.bypassed("suspended");
        }
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return CacheStatus.METHOD;
        }
        if (Paths.isExcluded(request, cache.policy())) {
            return CacheStatus.bypassed("excluded");
        }
        if (request.getHeader("Range") != null) {
            return CacheStatus.bypassed("range");
        }
        if (Conditions.areForTheApplication(request)) {
            return CacheStatus.bypassed("precondition");
        }
        if (request.getHeader("Upgrade") != null && !isHttp2Offer(request)) {
            return CacheStatus.bypassed("upgrade");
        }
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            return CacheStatus.bypassed("body");
        }
        if (request.getHeader("Authorization") != null && request.getUserPrincipal() == null) {
            // Nobody outside the boundary vouched for the credential, so the servlet must judge it each time.
            return CacheStatus.bypassed("authorization");
        }
        if (request.isRequestedSessionIdFromURL()) {
            // The links of the page must carry this visitor's session on, and no other's.
            return CacheStatus.bypassed("session-in-url");
        }
        if (request.isAsyncStarted()) {
            // A filter did that, and counts on the servlet to complete the answer.
            return CacheStatus.bypassed("async");
        }
        if (response.isCommitted()) {
            return CacheStatus.bypassed("committed");
        }
        if (response.containsHeader("Set-Cookie")) {
            // A filter gives this visitor a cookie: a side effect that the page may depend on.
            return CacheStatus.bypassed("set-cookie");
        }
        return null;
    }

    /** Clients offer h2c on ordinary requests; servers that do not take it up answer as if it were not there. */
    private static boolean isHttp2Offer(HttpServletRequest request) {
        return "h2c".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
