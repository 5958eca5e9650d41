package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What variants a page has, and who may have whose. */
class SharedPagesTest {
    private static final Input BROWSER = Input.header("User-Agent");
    private static final Input ADDRESS = new Input(Input.Kind.ADDRESS, "");
    private static final RequestInputs NOTHING = input -> Input.ABSENT;

    private long now = 10_000_000_000L;
    private final Ticker ticker = () -> now;
    private final Generation generation = new Generation(ticker);
    private final PageCache cache =
            new PageCache(generation, ticker, new CachePolicy(Settings.defaults()), 1 << 20, Runnable::run);
    private final PageKey key = key(1);

    private static PageKey key(int context) {
        Origin origin = new Origin("http", "shop", 80);
        return new PageKey(context, 8080, origin, origin, "/list", null, "", null, List.of());
    }

    private static RequestInputs browser(String name) {
        return input -> input.equals(BROWSER) ? name : "the same";
    }

    private Verdict publish(PageKey under, RequestInputs request, String body, long client, Input... read) {
        return publish(under, request, body, client, recording(), read);
    }

    private Recording recording() {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        return recording;
    }

    private Verdict publish(
            PageKey under, RequestInputs request, String body, long client, Recording recording, Input... read) {
        RenderedResponse response =
                WholePages.of("text/html", List.of(), body.getBytes(StandardCharsets.UTF_8), List.of(read), client);
        return cache.publish(under, "/list", request, response, ContentCheck.NONE, recording);
    }

    private static Refusal reason(Verdict verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).reason();
    }

    private String found(RequestInputs request) {
        Lookup.Fresh fresh = assertInstanceOf(Lookup.Fresh.class, cache.find(key, request));
        return new String(fresh.page().body(), StandardCharsets.UTF_8);
    }

    private void settle() {
        now += 2_000_000_000L;
    }

    @Test
    void whatAPageReadTellsItsVariantsApart() {
        publish(key, browser("one"), "for one", 1, BROWSER);
        assertInstanceOf(Lookup.VariantMiss.class, cache.find(key, browser("other")));
        publish(key, browser("other"), "for other", 2, BROWSER);
        assertEquals("for one", found(browser("one")));
        assertEquals("for other", found(browser("other")));
    }

    @Test
    void whatOneVisitReadAndAnotherDidNotCountsForBoth() {
        publish(key, browser("one"), "short", 1);
        publish(key, browser("other"), "long", 1, BROWSER);
        assertInstanceOf(Lookup.VariantMiss.class, cache.find(key, browser("one")));
        publish(key, browser("one"), "short", 1);
        assertEquals("short", found(browser("one")));
        assertEquals("long", found(browser("other")));
    }

    @Test
    void aRuleThatGrowsLeavesNoPageBehindThatWasStoredUnderLess() {
        publish(key, browser("one"), "by browser", 1, BROWSER);
        publish(key, browser("one"), "by both", 1, ADDRESS);
        assertEquals("by both", found(browser("one")));
        assertInstanceOf(Lookup.VariantMiss.class, cache.find(key, browser("other")));
    }

    @Test
    void oneVariantTooManyIsRefusedAndTheOthersStay() {
        for (int variant = 0; variant < 32; variant++) {
            assertInstanceOf(Verdict.Stored.class, publish(key, browser("" + variant), "a", 1, BROWSER));
        }
        assertEquals(Refusal.VARIANTS, reason(publish(key, browser("33"), "a", 1, BROWSER)));
        assertInstanceOf(Verdict.Stored.class, publish(key, browser("5"), "b", 1, BROWSER));
        assertEquals("b", found(browser("5")));
    }

    @Test
    void aPageThatReadsMoreThanCanBeToldApartIsRefused() {
        Input[] many = new Input[65];
        for (int i = 0; i < many.length; i++) {
            many[i] = Input.header("h" + i);
        }
        assertEquals(Refusal.VARIANTS, reason(publish(key, NOTHING, "a", 1, many)));
    }

    @Test
    void aPageThatCameOutTheSameForTwoClientsHasEarnedToBeShared() {
        publish(key, NOTHING, "a", 1);
        assertFalse(page().earned());
        assertTrue(assertInstanceOf(Verdict.Stored.class, publish(key, NOTHING, "a", 2))
                .page()
                .earned());
        assertTrue(page().earned());
    }

    @Test
    void whatWasEarnedStaysWhenThePageIsRenderedAgain() {
        publish(key, NOTHING, "a", 1);
        publish(key, NOTHING, "a", 2);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        publish(key, NOTHING, "b", 1);
        assertTrue(page().earned());
    }

    /** Where hits are compared, it is rendered for another client though it could be served. */
    @Test
    void whatEarnedToBeSharedIsNotReplacedByAnotherClientsPage() {
        settle();
        publish(key, NOTHING, "for all", 1);
        publish(key, NOTHING, "for all", 2);
        assertTrue(page().earned());
        assertEquals(Refusal.NOT_SHARED, reason(publish(key, NOTHING, "for three", 3)));
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NOTHING));
        assertTrue(cache.sharing().isPersonal(1, "/list"));
    }

    @Test
    void aPageThatCameOutDifferentlyIsNobodyElses() {
        settle();
        publish(key, NOTHING, "for one", 1);
        assertEquals(Refusal.NOT_SHARED, reason(publish(key, NOTHING, "for other", 2)));
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NOTHING));
        assertTrue(cache.sharing().isPersonal(1, "/list"));
        assertFalse(cache.sharing().isPersonal(2, "/list"));
        cache.removeContext(1);
        assertFalse(cache.sharing().isPersonal(1, "/list"));
    }

    /** A write in between, or what the application remembers of before it, makes a difference that is no client's. */
    @Test
    void whatMayDifferForAnotherReasonProvesNothing() {
        settle();
        publish(key, NOTHING, "before", 1);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertInstanceOf(Verdict.Stored.class, publish(key, NOTHING, "right after", 2));
        assertInstanceOf(Verdict.Stored.class, publish(key, NOTHING, "a moment later", 3));
        settle();
        assertInstanceOf(Verdict.Stored.class, publish(key, NOTHING, "settled", 4));
        assertFalse(page().earned());
        assertFalse(cache.sharing().isPersonal(1, "/list"));
        cache.invalidatePath("/list");
        assertInstanceOf(Verdict.Stored.class, publish(key, NOTHING, "posted to", 5));
        assertFalse(cache.sharing().isPersonal(1, "/list"));
    }

    private Page page() {
        return assertInstanceOf(Lookup.Fresh.class, cache.find(key, NOTHING)).page();
    }
}
