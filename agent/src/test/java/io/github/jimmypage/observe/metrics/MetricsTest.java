package io.github.jimmypage.observe.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.observe.Insight;
import io.github.jimmypage.observe.VerifiedPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The metrics have the names that are promised, and their text can be read whatever tables are called. */
class MetricsTest {
    private final BumpTally bumps = new BumpTally();
    private final Generation generation = new Generation(() -> 0);
    private final PageCache cache =
            new PageCache(generation, () -> 0, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);

    MetricsTest() {
        generation.addListener(bumps);
    }

    @Test
    void thePromisedNamesAndLabelsAreThere() {
        cache.refusedForQuarantine("/a");
        cache.counters().missed("/a");
        generation.bump(BumpCause.COMMIT, Set.of("orders", "items"));
        generation.bump(BumpCause.OUTSIDE, Set.of("*"));
        MetricsReading read = read();
        assertEquals(
                Set.of(
                        "jimmypage_requests_total",
                        "jimmypage_bumps_total",
                        "jimmypage_refreshes_total",
                        "jimmypage_render_seconds_saved_total",
                        "jimmypage_pages",
                        "jimmypage_bytes",
                        "jimmypage_generation",
                        "jimmypage_evictions_total",
                        "jimmypage_verify_total"),
                read.names());
        assertEquals(1, read.value("jimmypage_requests_total", Map.of("result", "miss", "reason", "")));
        assertEquals(0, read.value("jimmypage_requests_total", Map.of("result", "hit", "reason", "")));
        assertEquals(0, read.value("jimmypage_requests_total", Map.of("result", "stale", "reason", "")));
        assertEquals(1, read.value("jimmypage_requests_total", Map.of("result", "refused", "reason", "quarantined")));
        assertEquals(1, read.value("jimmypage_bumps_total", Map.of("table", "orders", "cause", "commit")));
        assertEquals(1, read.value("jimmypage_bumps_total", Map.of("table", "items", "cause", "commit")));
        assertEquals(1, read.value("jimmypage_bumps_total", Map.of("table", "*", "cause", "outside")));
        assertEquals(7, read.value("jimmypage_refreshes_total", Map.of("outcome", "stored")));
        assertEquals(2, read.value("jimmypage_verify_total", Map.of("verdict", "different")));
        assertEquals(3, read.value("jimmypage_generation", Map.of()));
    }

    @Test
    void namesOfTablesCannotForgeALine() {
        String nasty = "a\"} 99\njimmypage_pages 7\\n\r{x=\"";
        generation.bump(BumpCause.COMMIT, Set.of(nasty));
        assertEquals(
                1, read().value("jimmypage_bumps_total", Map.of("table", nasty.replace('\r', '?'), "cause", "commit")));
    }

    @Test
    void tablesBeyondTheBoundAreCountedTogetherOncePerBump() {
        for (int i = 0; i < 60; i++) {
            generation.bump(BumpCause.COMMIT, Set.of("t" + i));
        }
        generation.bump(BumpCause.COMMIT, Set.of("u1", "u2", "t0"));
        generation.bump(BumpCause.DDL, Set.of("x".repeat(1000)));
        MetricsReading read = read();
        assertEquals(2, read.value("jimmypage_bumps_total", Map.of("table", "t0", "cause", "commit")));
        assertEquals(11, read.value("jimmypage_bumps_total", Map.of("table", "(other)", "cause", "commit")));
        assertEquals(1, read.value("jimmypage_bumps_total", Map.of("table", "(other)", "cause", "ddl")));
        assertTrue(read.samples("jimmypage_bumps_total") <= 52, "labels are bounded");
    }

    @Test
    void otherJvmsAreToldOfWhereThereAreAny() {
        MetricsReading read = read(new ClusterState(true, null, "n", "e", 41, 1500, 2, 3, 4, 5, 250));
        assertEquals(1, read.value("jimmypage_cluster_confirmed", Map.of()));
        assertEquals(2, read.value("jimmypage_cluster_nodes", Map.of()));
        assertEquals(1.5, read.value("jimmypage_cluster_lag_seconds", Map.of()));
        assertEquals(3, read.value("jimmypage_cluster_pending", Map.of()));
        assertEquals(41, read.value("jimmypage_cluster_generation", Map.of()));
        assertEquals(4, read.value("jimmypage_cluster_gaps_total", Map.of()));
        assertEquals(5, read.value("jimmypage_cluster_reconnects_total", Map.of()));
        assertEquals(0.25, read.value("jimmypage_cluster_not_serving_seconds_total", Map.of()));
    }

    @Test
    void whatIsNotKnownOfThemYetHasNoSample() {
        MetricsReading read = read(new ClusterState(false, "alone", "n", "", -1, -1, 0, 0, 0, 0, 0));
        assertEquals(0, read.value("jimmypage_cluster_confirmed", Map.of()));
        assertEquals(0, read.samples("jimmypage_cluster_lag_seconds"));
        assertEquals(0, read.samples("jimmypage_cluster_generation"));
    }

    @Test
    void whetherOthersWhoWriteAreHeardIsToldWhereItIsListened() {
        MetricsReading read = read(new ListenState(true, null, "c", 1500, 7, 2));
        assertEquals(1, read.value("jimmypage_listen_confirmed", Map.of()));
        assertEquals(1.5, read.value("jimmypage_listen_lag_seconds", Map.of()));
        assertEquals(7, read.value("jimmypage_listen_notifications_total", Map.of()));
        assertEquals(2, read.value("jimmypage_listen_reconnects_total", Map.of()));
        MetricsReading deaf = read(new ListenState(false, "why", "c", -1, 0, 0));
        assertEquals(0, deaf.value("jimmypage_listen_confirmed", Map.of()));
        assertEquals(0, deaf.samples("jimmypage_listen_lag_seconds"));
    }

    private MetricsReading read(ListenState listen) {
        return MetricsReading.of(new Metrics(cache, new Known(), bumps, null, () -> listen).text());
    }

    private MetricsReading read(ClusterState cluster) {
        return MetricsReading.of(new Metrics(cache, new Known(), bumps, () -> cluster, null).text());
    }

    private MetricsReading read() {
        return MetricsReading.of(new Metrics(cache, new Known(), bumps, null, null).text());
    }

    private static final class Known implements Insight {
        @Override
        public Map<String, Long> refreshes() {
            return Map.of("stored", 7L);
        }

        @Override
        public Map<String, Long> verified() {
            return Map.of("different", 2L);
        }

        @Override
        public List<VerifiedPath> verifiedPaths() {
            return List.of();
        }
    }
}
