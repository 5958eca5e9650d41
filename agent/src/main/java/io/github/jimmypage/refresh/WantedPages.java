package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BoundedMap;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The shared pages that clients ask for, with a request for each that could be sent in their place. Kept only while pages are
 * refreshed ahead, and bounded: of a page that nobody has asked for in ten minutes nothing is left. Thread-safe.
 *
 * <p>Clients are counted here, and not taken from the store, which knows what was used last: by that a page would be wanted because
 * it was refreshed, and one that somebody saw just now more than one that everybody sees.
 */
public final class WantedPages {
    /** The client of a request that speaks for nobody in particular. */
    public static final long WHOEVER = Long.MIN_VALUE;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    /** A request that is older is replaced by the next one, so that what its client sent is not kept for long. */
    private static final long RENEWED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int ROOM = 100;

    private final Ticker ticker;
    private final Executor housekeeping;
    private final long beginning;
    private volatile int most;
    private volatile @Nullable BoundedMap<PageKey, Wanted> pages;

    WantedPages(Ticker ticker, int most, Executor housekeeping) {
        this.ticker = ticker;
        this.housekeeping = housekeeping;
        this.beginning = ticker.nanos();
        this.most = most;
    }

    /** Whether anybody wants to know: while nothing is refreshed ahead, nothing is counted. */
    public boolean isKept() {
        return most > 0;
    }

    /**
     * A client was given the page.
     *
     * @param client who it is, or {@link #WHOEVER} where the page is everybody's
     * @return whether it is known how to ask for it; if not, {@link #learn} is to be called where that is possible
     */
    public boolean count(PageKey found, long client) {
        BoundedMap<PageKey, Wanted> present = pages;
        Wanted wanted = present == null ? null : present.get(found);
        if (wanted == null) {
            return false;
        }
        wanted.interest().add(minute());
        return wanted.client() == client && ticker.nanos() - wanted.sinceNanos() < RENEWED_NANOS;
    }

    /**
     * Notes how to ask for a page.
     *
     * @param task with a request that holds nobody's credentials
     * @param client whose request it is, or {@link #WHOEVER} where the page is everybody's
     */
    public void learn(RefreshTask task, long client) {
        if (!isKept()) {
            return;
        }
        BoundedMap<PageKey, Wanted> all = pages();
        Wanted before = all.get(task.found());
        Wanted.Interest interest = before == null ? new Wanted.Interest(minute()) : before.interest();
        all.put(task.found(), new Wanted(task, client, ticker.nanos(), interest));
    }

    /**
     * The most wanted pages, the first the most, as many as the settings say.
     *
     * @param there whether there is a page to be refreshed
     */
    List<Wanted> mostWanted(Predicate<PageKey> there) {
        BoundedMap<PageKey, Wanted> present = pages;
        if (present == null) {
            return List.of();
        }
        int minute = minute();
        List<Ranked> ranked = new ArrayList<>();
        for (Wanted wanted : present.values()) {
            long interest = wanted.interest().at(minute);
            if (interest > 0 && there.test(wanted.task().found())) {
                ranked.add(new Ranked(wanted, interest));
            }
        }
        ranked.sort(Comparator.comparingLong(Ranked::interest).reversed());
        return ranked.stream().limit(most).map(Ranked::wanted).toList();
    }

    /** Others ask while they are sorted, so that each is looked at once. */
    private record Ranked(Wanted wanted, long interest) {}

    /** Takes over a changed setting. */
    void resize(int changed) {
        most = changed;
        BoundedMap<PageKey, Wanted> present = pages;
        if (present != null) {
            present.resize(room(changed));
        }
        if (changed == 0) {
            clear();
        }
    }

    void clear() {
        BoundedMap<PageKey, Wanted> present = pages;
        if (present != null) {
            present.clear();
        }
    }

    void removeContext(int context) {
        BoundedMap<PageKey, Wanted> present = pages;
        if (present != null) {
            present.removeKeys(key -> key.context() == context);
        }
    }

    private int minute() {
        return (int) ((ticker.nanos() - beginning) / MINUTE);
    }

    /** For those that are wanted less and may be wanted more in a moment. */
    private static int room(int most) {
        return 2 * most + ROOM;
    }

    /** Made late: the map's library must not be woken while the host starts. */
    private synchronized BoundedMap<PageKey, Wanted> pages() {
        BoundedMap<PageKey, Wanted> present = pages;
        if (present == null) {
            present = new BoundedMap<>(room(most), REMEMBERED, ticker, housekeeping, dropped -> {});
            pages = present;
        }
        return present;
    }
}
