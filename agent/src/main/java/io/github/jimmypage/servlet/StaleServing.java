package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.RefreshClaim;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.refresh.RefreshState;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.refresh.ReplayRequest;
import io.github.jimmypage.refresh.WriterId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Whether a request gets the previous page, and the refresh that goes with it. Without state; thread-safe. */
final class StaleServing {
    private StaleServing() {}

    /**
     * Whether the request would be served the stale page if pages were served.
     *
     * @param boundary the request as filters handed it to the boundary
     */
    static boolean wouldServe(Lookup.Stale stale, Visitor asking, RequestScope scope, HttpServletRequest boundary) {
        return isReplayed(stale, asking, scope)
                && stateOf(stale, scope) != RefreshState.IMPOSSIBLE
                && isAllowed(stale, scope, boundary);
    }

    /**
     * Decides, and asks for the refresh of a page that may be served.
     *
     * @param boundary the request as filters handed it to the boundary
     * @return whether to serve the stale page
     */
    static boolean mayServe(Lookup.Stale stale, Visitor asking, RequestScope scope, HttpServletRequest boundary) {
        Refresher refresher = scope.refresh().refresher();
        if (!isReplayed(stale, asking, scope)) {
            return false;
        }
        if (stateOf(stale, scope) == RefreshState.IMPOSSIBLE) {
            refresher.rendersForWantOfARefresh(stale.key());
            return false;
        }
        if (!isAllowed(stale, scope, boundary)) {
            return false;
        }
        RefreshClaim claim = refresher.claim(stale.key());
        return claim == null || isAskedFor(claim, stale, asking, scope);
    }

    /** Why the stale page is not served, in words. */
    static String objection(Lookup.Stale stale, Visitor asking, RequestScope scope, HttpServletRequest boundary) {
        PageCache cache = scope.cache();
        RefreshState state = stateOf(stale, scope);
        if (!isReplayed(stale, asking, scope)) {
            return stale.page().neverStale()
                    ? "the application forbids serving the page once it is stale"
                    : stale.page().replayable()
                            ? "a private page that is stale is rendered in its owner's request; see refresh.private-paths"
                            : "the page depends on the client's address, and cannot be refreshed from here";
        }
        if (state == RefreshState.IMPOSSIBLE) {
            return "the page cannot be refreshed; the log says why";
        }
        if (!cache.policy().stale().allow(stale, cache.generation().current(), state == RefreshState.FAILING)) {
            return "it is staler than stale.max-seconds or stale.max-generations allow";
        }
        return isAllowed(stale, scope, boundary)
                ? "no refresh could be asked for"
                : "the client wrote lately, or may have through another JVM, and sees nothing older than that";
    }

    /** A private page is rendered in its owner's request: a replay as the user can have effects he never sees. */
    private static boolean isReplayed(Lookup.Stale stale, Visitor asking, RequestScope scope) {
        return (stale.key().isShared() || scope.refresh().refresher().mayReplayPrivate(asking.path()))
                && stale.page().replayable()
                && !stale.page().neverStale();
    }

    private static RefreshState stateOf(Lookup.Stale stale, RequestScope scope) {
        return scope.refresh().refresher().stateOf(stale.key());
    }

    private static boolean isAllowed(Lookup.Stale stale, RequestScope scope, HttpServletRequest boundary) {
        PageCache cache = scope.cache();
        boolean failing = stateOf(stale, scope) == RefreshState.FAILING;
        if (!cache.policy().stale().allow(stale, cache.generation().current(), failing)) {
            return false;
        }
        long floor = floor(stale, scope, boundary);
        // What a writer changed past JDBC moved no generation: then who wrote anything lately gets no page from before.
        return stale.page().generation() >= floor && !(stale.invalidated() && floor > 0);
    }

    private static boolean isAskedFor(RefreshClaim claim, Lookup.Stale stale, Visitor asking, RequestScope scope) {
        Refresher refresher = scope.refresh().refresher();
        ReplayRequest request = null;
        try {
            request = ReplayRequests.of(scope.container(), refresher);
        } finally {
            if (request == null) {
                claim.giveUp();
            }
        }
        if (request == null) {
            refresher.cannotBeSent(stale.key());
            return false;
        }
        claim.request(asking.key(), request);
        return true;
    }

    /**
     * Whether the client has another request under way that may write. Its answer may be there already (Jetty sends a redirect
     * before the filters have returned), and what it changed past JDBC is told at its end: until then the client is served
     * nothing.
     */
    static boolean isClientWriting(RequestScope scope, HttpServletRequest boundary) {
        OwnWrites ownWrites = scope.refresh().ownWrites();
        return ownWrites.isAnybodyWriting() && ownWrites.floor(idsOf(scope, boundary)) == Long.MAX_VALUE;
    }

    /**
     * Whether the client wrote through another JVM of which not all has been heard here. To be asked before a page is looked for: what
     * is heard in between would outdate what was found.
     */
    static boolean isClientUnheard(RequestScope scope) {
        RefreshSide refresh = scope.refresh();
        if (!refresh.ownWrites().isToldToOthers()) {
            return false;
        }
        String cookie = OwnCookie.id(scope.container(), refresh.cookie());
        return cookie != null && refresh.ownWrites().isUnheard(cookie);
    }

    private static long floor(Lookup.Stale stale, RequestScope scope, HttpServletRequest boundary) {
        RefreshSide refresh = scope.refresh();
        OwnWrites ownWrites = refresh.ownWrites();
        List<WriterId> ids = idsOf(scope, boundary);
        // A private page is asked for by somebody, and that somebody may have written.
        String unmarked = ownWrites.isToldToOthers() && stale.key().isShared()
                ? WriterMarks.unmarked(ids, boundary, scope.container(), refresh.cookie(), ownWrites.remembered())
                : null;
        return ownWrites.floor(ids, unmarked);
    }

    private static List<WriterId> idsOf(RequestScope scope, HttpServletRequest boundary) {
        return WriterMarks.idsOf(boundary, scope.container(), scope.refresh().cookie());
    }
}
