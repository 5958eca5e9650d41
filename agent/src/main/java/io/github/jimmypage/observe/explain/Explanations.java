package io.github.jimmypage.observe.explain;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.WriteOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can be explained: bumps and requests. Its parts are made when the first bump comes or somebody asks, since a start has no
 * use for their classes. Thread-safe.
 */
public final class Explanations implements Generation.Listener {
    private final PageCache cache;
    private final Ticker ticker;
    private final int entries;
    private volatile @Nullable BumpLogbook bumps;
    private volatile @Nullable RequestTrails requests;

    /** @param entries how many bumps are kept; 0 for none */
    public Explanations(PageCache cache, Ticker ticker, int entries) {
        this.cache = cache;
        this.ticker = ticker;
        this.entries = entries;
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (entries > 0) {
            bumps().bumped(generation, cause, tables, origin);
        }
    }

    /** The last bumps. */
    public BumpLogbook bumps() {
        BumpLogbook present = bumps;
        return present != null ? present : makeBumps();
    }

    private synchronized BumpLogbook makeBumps() {
        BumpLogbook present = bumps;
        if (present == null) {
            present = new BumpLogbook(cache, entries);
            bumps = present;
        }
        return present;
    }

    /** Requests that somebody asked for. */
    public RequestTrails requests() {
        RequestTrails present = requests;
        return present != null ? present : makeRequests();
    }

    private synchronized RequestTrails makeRequests() {
        RequestTrails present = requests;
        if (present == null) {
            present = new RequestTrails(cache, ticker);
            requests = present;
        }
        return present;
    }

    /** The bumps that are remembered as lines for people, the newest last. */
    public List<String> bumpLines() {
        List<String> lines = new ArrayList<>();
        for (ExplainedBump bump : bumps().since(0)) {
            lines.add(bump.toText());
        }
        return lines;
    }

    /** The same of the requests. */
    public List<String> requestLines() {
        List<String> lines = new ArrayList<>();
        for (ExplainedRequest request : requests().since(0)) {
            lines.add(request.toText());
        }
        return lines;
    }
}
