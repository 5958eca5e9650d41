package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.refresh.RefreshTask;
import io.github.jimmypage.refresh.ReplayRequest;
import io.github.jimmypage.refresh.WantedPages;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes which pages clients are given, while pages are refreshed ahead, and how to ask for them. Without state; thread-safe.
 *
 * <p>Kept are only requests of nobody, without cookies: whoever has a session may have logged in by the time it is sent again, and
 * a replay would keep the session alive, which are effects that the user never sees.
 */
final class WantedNotes {
    private WantedNotes() {}

    static void given(Page page, PageKey found, Visitor asking, RequestScope scope) {
        WantedPages wanted = scope.refresh().refresher().wanted();
        // One that nobody has compared yet is served to its own client alone.
        long client = page.earned() ? WantedPages.WHOEVER : page.client();
        if (!wanted.isKept()
                || !found.isShared()
                || !page.replayable()
                || wanted.count(found, client)
                || !asking.isNobody()) {
            return;
        }
        ReplayRequest request =
                ReplayRequests.of(scope.container(), scope.refresh().refresher());
        if (request != null) {
            wanted.learn(new RefreshTask(asking.key(), found, withoutCookies(request)), client);
        }
    }

    private static ReplayRequest withoutCookies(ReplayRequest request) {
        List<ReplayRequest.Header> headers = new ArrayList<>(request.headers());
        headers.removeIf(header -> header.name().equalsIgnoreCase("Cookie"));
        return new ReplayRequest(request.connector(), request.target(), headers);
    }
}
