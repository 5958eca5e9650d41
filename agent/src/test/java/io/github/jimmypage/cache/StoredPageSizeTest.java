package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stored page takes beside its body, key and all. */
class StoredPageSizeTest {
    private static final int PAGES = 20_000;
    private static final int BODY_BYTES = 256;
    private static final int MOST_BESIDE = 500;

    private final PageCache cache = new PageCache(
            new Generation(Ticker.SYSTEM),
            Ticker.SYSTEM,
            new CachePolicy(Settings.defaults()),
            Long.MAX_VALUE,
            Runnable::run);

    private void store(int page) {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        String path = "/shop/list/" + page;
        // As a container gives it: each request has strings of its own.
        Origin origin = new Origin(new String("http"), new String("shop.example"), 80);
        PageKey key = new PageKey(1, 8080, origin, origin, path, "page=" + page, new String("en"), null, List.of());
        cache.publish(
                key,
                path,
                input -> Input.ABSENT,
                WholePages.of(
                        new String("text/html;charset=UTF-8"),
                        List.of(
                                new Page.Header(new String("Content-Language"), new String("en"), true),
                                new Page.Header(new String("X-Frame-Options"), new String("DENY"), true)),
                        List.of(),
                        new byte[BODY_BYTES],
                        List.of(),
                        1),
                ContentCheck.NONE,
                recording);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    @Test
    void aPageTakesItsBodyAndAFewHundredBytes() {
        store(PAGES);
        long before = used();
        for (int page = 0; page < PAGES; page++) {
            store(page);
        }
        assertEquals(PAGES + 1, cache.pages());
        long each = (used() - before) / PAGES;
        System.out.println("a stored page of " + BODY_BYTES + " B takes " + each + " B");
        assertTrue(each > BODY_BYTES && each <= BODY_BYTES + MOST_BESIDE, each + " bytes");
    }
}
