package io.github.jimmypage.bench.micro;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestInputs;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.config.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache with as many pages as wanted, filled by the door that requests fill it by. */
public final class StoredPages {
    static final RequestInputs INPUTS = new RequestInputs() {
        @Override
        public String valueOf(Input input) {
            return Input.ABSENT;
        }
    };

    private static final int BODY_BYTES = 16 << 10;
    private static final int CONNECTOR = 8080;

    final Generation generation = new Generation(Ticker.SYSTEM);
    final PageCache cache;

    /**
     * Pages that share one body: it is their number that is of interest.
     *
     * @param number of pages, of paths from {@code /page/0} on
     */
    StoredPages(int number) {
        this(Long.MAX_VALUE);
        byte[] body = new byte[BODY_BYTES];
        for (int page = 0; page < number; page++) {
            store(key(path(page)), body);
        }
    }

    /**
     * None yet.
     *
     * @param maxBytes bound of all pages together
     */
    public StoredPages(long maxBytes) {
        cache = new PageCache(generation, Ticker.SYSTEM, new CachePolicy(Settings.defaults()), maxBytes, Runnable::run);
    }

    /**
     * Renders one.
     *
     * @throws IllegalStateException if it is not stored
     */
    public void store(PageKey key, byte[] body) {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        Verdict verdict = cache.publish(key, key.path(), INPUTS, response(body), ContentCheck.NONE, recording);
        if (!(verdict instanceof Verdict.Stored)) {
            throw new IllegalStateException(key + ": " + verdict);
        }
    }

    /** What holds them. */
    public PageCache cache() {
        return cache;
    }

    /** The path of a page, in a string of its own. */
    static String path(int page) {
        return "/page/" + page;
    }

    /** The key of a shared page. */
    static PageKey key(String path) {
        return key(path, null);
    }

    /** The key of a page that belongs to a session and nobody else. */
    public static PageKey keyOfSession(String path, String session) {
        return key(path, new Identity(List.of(new Identity.Part(Identity.Kind.SESSION, "", session))));
    }

    private static PageKey key(String path, @Nullable Identity identity) {
        Origin origin = new Origin("http", "shop.example", 80);
        return new PageKey(1, CONNECTOR, origin, origin, path, "sort=price&page=3", "en", identity, List.of());
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
