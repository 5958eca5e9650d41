package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.refresh.RefreshClaim;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.refresh.RefreshState;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.refresh.ReplayRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Whether a request gets the previous page, and the refresh that goes with it. Without state; thread-safe. */
final class StaleServing {
    private StaleServing() {}

    /**
     * Decides, and asks for the refresh of a page that may be served.
     *
     * @param boundary the request as filters handed it to the boundary
     * @return whether to serve the stale page
     */
    static boolean mayServe(Lookup.Stale stale, Visitor asking, RequestScope scope, HttpServletRequest boundary) {
        PageCache cache = scope.cache();
        RefreshSide refresh = scope.refresh();
        Refresher refresher = refresh.refresher();
        // A private page is rendered in its owner's request: a replay as the user can have effects he never sees.
        if (!(stale.key().isShared() || refresher.mayReplayPrivate(asking.path()))
                || !stale.page().replayable()
                || stale.page().neverStale()) {
            return false;
        }
        RefreshState state = refresher.stateOf(stale.key());
        if (state == RefreshState.IMPOSSIBLE) {
            refresher.rendersForWantOfARefresh(stale.key());
            return false;
        }
        if (!cache.policy().stale().allow(stale, cache.generation().current(), state == RefreshState.FAILING)) {
            return false;
        }
        long floor = floor(scope, boundary);
        // What a writer changed past JDBC moved no generation: then who wrote anything lately gets no page from before.
        if (stale.page().generation() < floor || (stale.invalidated() && floor > 0)) {
            return false;
        }
        RefreshClaim claim = refresher.claim(stale.key());
        return claim == null || isAskedFor(claim, stale, asking, scope);
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
        return scope.refresh().ownWrites().isAnybodyWriting() && floor(scope, boundary) == Long.MAX_VALUE;
    }

    private static long floor(RequestScope scope, HttpServletRequest boundary) {
        RefreshSide refresh = scope.refresh();
        return refresh.ownWrites().floor(WriterMarks.idsOf(boundary, scope.container(), refresh.cookie()));
    }
}
