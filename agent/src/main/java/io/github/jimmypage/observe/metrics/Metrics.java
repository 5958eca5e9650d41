package io.github.jimmypage.observe.metrics;

import io.github.jimmypage.cache.Counters;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.observe.Insight;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the metrics. Their names and labels are part of what the product promises. Thread-safe. */
public final class Metrics {
    /** The type of the text. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";
    private static final String REQUESTS = "jimmypage_requests_total";
    private static final String BUMPS = "jimmypage_bumps_total";
    private static final String REFRESHES = "jimmypage_refreshes_total";
    private static final String SAVED = "jimmypage_render_seconds_saved_total";
    private static final String VERIFIED = "jimmypage_verify_total";

    private final PageCache cache;
    private final Insight insight;
    private final BumpTally bumps;
    private final @Nullable Supplier<ClusterState> cluster;
    private final @Nullable Supplier<ListenState> listen;

    /**
     * Of these parts.
     *
     * @param cluster null for one JVM alone
     * @param listen null where nobody listens
     */
    public Metrics(
            PageCache cache,
            Insight insight,
            BumpTally bumps,
            @Nullable Supplier<ClusterState> cluster,
            @Nullable Supplier<ListenState> listen) {
        this.cache = cache;
        this.insight = insight;
        this.bumps = bumps;
        this.cluster = cluster;
        this.listen = listen;
    }

    /** All of them as they are now. */
    public String text() {
        MetricsText text = new MetricsText();
        requests(text, cache.counters());
        text.metric(BUMPS, COUNTER, "Moves of the generation, by table that was written and by cause; * is any table.");
        bumps.read((table, cause, count) -> text.sample(BUMPS, count, "table", table, "cause", cause.label()));
        text.metric(REFRESHES, COUNTER, "Pages that were rendered again behind their clients' backs, by outcome.");
        labelled(text, REFRESHES, "outcome", insight.refreshes());
        text.metric(SAVED, COUNTER, "Seconds that rendering took, of pages that were served instead.");
        text.fraction(SAVED, cache.counters().renderSecondsSaved());
        single(text, "jimmypage_pages", GAUGE, "Pages that are kept.", cache.pages());
        single(text, "jimmypage_bytes", GAUGE, "Bytes of heap that they are estimated to take.", cache.bytes());
        single(
                text,
                "jimmypage_generation",
                GAUGE,
                "The present generation.",
                cache.generation().current());
        single(
                text,
                "jimmypage_evictions_total",
                COUNTER,
                "Pages that were dropped for want of room.",
                cache.counters().evictions());
        text.metric(VERIFIED, COUNTER, "Pages that were compared with what was rendered, by verdict.");
        labelled(text, VERIFIED, "verdict", insight.verified());
        if (cluster != null) {
            ClusterMetrics.write(text, cluster.get());
        }
        if (listen != null) {
            ListenMetrics.write(text, listen.get());
        }
        return text.toString();
    }

    /** A candidate that was refused is a miss as well: it was rendered first. */
    private static void requests(MetricsText text, Counters counters) {
        text.metric(REQUESTS, COUNTER, "Requests for pages, by result; those refused were rendered and not kept.");
        request(text, counters.hits(), "hit", "");
        request(text, counters.staleHits(), "stale", "");
        request(text, counters.misses(), "miss", "");
        counters.refusals().forEach((reason, count) -> request(text, count, "refused", reason));
    }

    private static void request(MetricsText text, long count, String result, String reason) {
        text.sample(REQUESTS, count, "result", result, "reason", reason);
    }

    private static void labelled(MetricsText text, String name, String label, Map<String, Long> counts) {
        counts.forEach((value, count) -> text.sample(name, count, label, value));
    }

    private static void single(MetricsText text, String name, String type, String help, long value) {
        text.metric(name, type, help).sample(name, value);
    }
}
