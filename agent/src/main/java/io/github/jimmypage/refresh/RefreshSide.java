package io.github.jimmypage.refresh;

/**
 * What the request side needs of this package. Thread-safe.
 *
 * @param refresher renders stale pages again
 * @param ownWrites who wrote
 * @param flights who waits for whom
 * @param cookie name of the cookie by which a writer is known again who has nothing else; empty for none
 */
public record RefreshSide(Refresher refresher, OwnWrites ownWrites, Flights flights, String cookie) {
    /** Takes over changed settings. */
    public void reconfigure(RefreshPolicy changed) {
        refresher.reconfigure(changed);
        ownWrites.remember(changed.ownWrites());
        flights.reconfigure(changed);
    }
}
