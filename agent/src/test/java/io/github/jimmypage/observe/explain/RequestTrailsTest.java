package io.github.jimmypage.observe.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Trail;
import io.github.jimmypage.cache.TrailWatcher;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.observe.json.JsonWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestTrailsTest {
    private long now = 1;
    private final PageCache cache = new PageCache(
            new Generation(() -> 0), () -> 0, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);
    private final RequestTrails trails = new RequestTrails(cache, () -> now);

    private @Nullable Trail begins(String path) {
        TrailWatcher watcher = cache.trailWatcher();
        return watcher == null ? null : watcher.begins(path);
    }

    private void request(String path) {
        Trail trail = begins(path);
        if (trail != null) {
            trail.step("served: hit");
            trail.end();
        }
    }

    @Test
    void whileNoPathIsWatchedNobodyIsAsked() {
        assertNull(cache.trailWatcher());
        request("/shop/list");
        assertEquals(List.of(), trails.since(0));
    }

    @Test
    void requestsForTheWatchedPathLeaveTheirStepsAndOthersDoNot() {
        trails.watch("/shop/list");
        request("/shop/list");
        request("/shop/list/more");
        assertEquals(1, trails.last());
        ExplainedRequest request = trails.since(0).get(0);
        assertEquals("/shop/list", request.path());
        assertEquals(List.of("served: hit"), request.steps());
        assertTrue(request.toText().endsWith(" /shop/list: served: hit"), request.toText());
        assertEquals(
                "{\"sequence\":1,\"at\":" + request.epochMillis()
                        + ",\"path\":\"/shop/list\",\"steps\":[\"served: hit\"]}",
                json(request));
    }

    @Test
    void aStarStandsForAnything() {
        trails.watch("/shop/*");
        request("/shop/list/more");
        assertEquals(1, trails.last());
    }

    @Test
    void watchingEndsAfterSoManyRequests() {
        trails.watch("/shop/list");
        for (int i = 0; i < RequestTrails.MOST_REQUESTS + 5; i++) {
            request("/shop/list");
        }
        assertEquals(RequestTrails.MOST_REQUESTS, trails.since(0).size());
        assertEquals(List.of(), trails.watched());
        assertNull(cache.trailWatcher(), "requests are not asked for any more");
    }

    @Test
    void watchingEndsAfterSomeMinutes() {
        trails.watch("/shop/list");
        now += TimeUnit.MINUTES.toNanos(RequestTrails.MINUTES) - 1;
        assertEquals(List.of("/shop/list"), trails.watched());
        assertNotNull(begins("/shop/list"));
        now += 1;
        assertNull(begins("/shop/list"));
        assertNull(cache.trailWatcher());
    }

    @Test
    void askingOnceMoreBeginsAnew() {
        trails.watch("/shop/list");
        for (int i = 0; i < RequestTrails.MOST_REQUESTS - 1; i++) {
            request("/shop/list");
        }
        trails.watch("/shop/list");
        assertEquals(List.of("/shop/list"), trails.watched());
        for (int i = 0; i < RequestTrails.MOST_REQUESTS; i++) {
            request("/shop/list");
        }
        assertEquals(2L * RequestTrails.MOST_REQUESTS - 1, trails.last());
    }

    @Test
    void stepsAndPathsAreBounded() {
        for (int i = 0; i < 50; i++) {
            trails.watch("/shop/" + i);
        }
        assertEquals(20, trails.watched().size());
        Trail trail = begins("/shop/49");
        assertNotNull(trail);
        for (int i = 0; i < 1000; i++) {
            trail.step("x".repeat(10_000));
        }
        trail.end();
        trail.end();
        assertEquals(1, trails.last());
        ExplainedRequest request = trails.since(0).get(0);
        assertEquals(40, request.steps().size());
        assertTrue(request.steps().get(0).length() <= 401, request.steps().get(0));
    }

    @Test
    void whatIsNoPathIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> trails.watch("shop"));
        assertThrows(IllegalArgumentException.class, () -> trails.watch(""));
        assertNull(cache.trailWatcher());
    }

    private static String json(ExplainedRequest request) {
        JsonWriter json = new JsonWriter();
        request.write(json);
        return json.toString();
    }
}
