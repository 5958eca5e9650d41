package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.PageKey;

/**
 * The right of one request to ask for the refresh of a page. Taken before it is looked at how to: of a crowd that finds the page
 * stale at the same moment one does the work, and nobody else waits for that, not even for the first loading of its classes.
 * Used by one thread; {@link #request} or {@link #giveUp} has to follow.
 */
public final class RefreshClaim {
    private final Refresher refresher;
    private final PageKey found;
    private final RefreshLocks.Lease lease;

    RefreshClaim(Refresher refresher, PageKey found, RefreshLocks.Lease lease) {
        this.refresher = refresher;
        this.found = found;
        this.lease = lease;
    }

    /**
     * Asks for it. Where the queue is full it is left at that.
     *
     * @param asked the key under which the page was looked up
     */
    public void request(PageKey asked, ReplayRequest request) {
        refresher.enqueue(new Refresher.Queued(new RefreshTask(asked, found, request), lease, false));
    }

    /** Leaves it to another. */
    public void giveUp() {
        refresher.release(found, lease);
    }
}
