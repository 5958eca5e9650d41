package io.github.jimmypage.bench.micro;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestInputs;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.Settings;
import java.util.List;

/** A cache with as many pages as wanted, all of which share one body: it is their number that is of interest. */
final class StoredPages {
    static final RequestInputs INPUTS = new RequestInputs() {
        @Override
        public String valueOf(Input input) {
            return Input.ABSENT;
        }
    };

    private static final int BODY_BYTES = 16 << 10;
    private static final int CONNECTOR = 8080;

    final Generation generation = new Generation(Ticker.SYSTEM);
    final PageCache cache = new PageCache(
            generation, Ticker.SYSTEM, new CachePolicy(Settings.defaults()), Long.MAX_VALUE, Runnable::run);

    /** @param number of pages, of paths from {@code /page/0} on */
    StoredPages(int number) {
        byte[] body = new byte[BODY_BYTES];
        for (int page = 0; page < number; page++) {
            Recording recording = cache.startRecording();
            recording.usedDatabase();
            cache.publish(key(path(page)), path(page), INPUTS, response(body), recording);
        }
    }

    /** The path of a page, in a string of its own. */
    static String path(int page) {
        return "/page/" + page;
    }

    /** The key of a shared page. */
    static PageKey key(String path) {
        Origin origin = new Origin("http", "shop.example", 80);
        return new PageKey(1, CONNECTOR, origin, origin, path, "sort=price&page=3", "en", null, List.of());
    }

    private static RenderedResponse response(byte[] body) {
        return new RenderedResponse(
                200,
                "text/html;charset=UTF-8",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                body,
                false,
                true,
                false,
                null,
                null,
                true,
                false,
                false,
                false,
                List.of(),
                List.of(),
                1,
                null);
    }
}
