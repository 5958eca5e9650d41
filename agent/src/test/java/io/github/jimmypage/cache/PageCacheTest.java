package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final RequestInputs NO_INPUTS = input -> "";

    private long now = 1;
    private final Generation generation = new Generation(() -> now);
    private PageCache cache = cacheWith(Map.of());

    private PageCache cacheWith(Map<String, String> settings) {
        try {
            return new PageCache(
                    generation, () -> now, new CachePolicy(Settings.of(settings)), 10_000_000, Runnable::run);
        } catch (io.github.jimmypage.config.SettingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void pagesAreServedWhileEveryWayOfHearingOfOthersWorks() {
        boolean[] works = {true, true};
        cache.confirmedBy(() -> works[0]);
        assertTrue(cache.isConfirmed());
        cache.confirmedBy(() -> works[1]);
        assertTrue(cache.isConfirmed());
        works[0] = false;
        assertFalse(cache.isConfirmed());
        works[0] = true;
        works[1] = false;
        assertFalse(cache.isConfirmed());
    }

    private static PageKey key(String query, Identity identity) {
        return key(1, query, identity);
    }

    private static PageKey key(int context, String query, Identity identity) {
        Origin origin = new Origin("http", "shop", 80);
        return new PageKey(context, 8080, origin, origin, "/list", query, "", identity, List.of());
    }

    private static RenderedResponse page(String body, String... varyNames) {
        return WholePages.of(
                "text/html;charset=UTF-8", List.of(varyNames), body.getBytes(StandardCharsets.UTF_8), List.of(), 1);
    }

    private Recording reading() {
        Recording recording = cache.startRecording();
        recording.usedDatabase();
        return recording;
    }

    private Verdict publish(PageKey key, RenderedResponse response, Recording recording) {
        return cache.publish(key, "/list", NO_INPUTS, response, ContentCheck.NONE, recording);
    }

    private static Refusal reason(Verdict verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).reason();
    }

    @Test
    void aPageIsFreshUntilTheGenerationMoves() {
        PageKey key = key(null, null);
        assertInstanceOf(Verdict.Stored.class, publish(key, page("a"), reading()));
        assertInstanceOf(Lookup.Fresh.class, cache.find(key, NO_INPUTS));

        generation.bump(BumpCause.COMMIT, Set.of("t"));

        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    /** Looking for secrets takes longer than all the rest: a page that comes out as it stands there is not looked through again. */
    @Test
    void onlyAPageThatIsNewThereIsLookedThrough() {
        AtomicInteger looks = new AtomicInteger();
        ContentCheck secret = () -> {
            looks.incrementAndGet();
            return Refusal.SECRET;
        };
        PageKey key = key(null, null);
        publish(key, page("a"), reading());

        assertInstanceOf(Verdict.Stored.class, cache.publish(key, "/list", NO_INPUTS, page("a"), secret, reading()));
        assertEquals(0, looks.get());

        assertEquals(Refusal.SECRET, reason(cache.publish(key, "/list", NO_INPUTS, page("b"), secret, reading())));
        RenderedResponse withHeader = WholePages.of(
                "text/html;charset=UTF-8",
                List.of(new Page.Header("X-Correlation-Id", "of one request", false)),
                List.of(),
                "a".getBytes(StandardCharsets.UTF_8),
                List.of(),
                1);
        assertEquals(Refusal.SECRET, reason(cache.publish(key, "/list", NO_INPUTS, withHeader, secret, reading())));
        PageKey others = key(null, new Identity(List.of(new Identity.Part(Identity.Kind.COOKIE, "who", "ann"))));
        assertEquals(Refusal.SECRET, reason(cache.publish(others, "/list", NO_INPUTS, page("a"), secret, reading())));
        assertEquals(3, looks.get());
    }

    /** KNOWN_BUGS 12. */
    @Test
    void aPageThatReadTheClockOfTheDatabaseIsFreshForAMinuteAtMost() {
        PageKey key = key(null, null);
        Recording recording = reading();
        recording.readClock();
        publish(key, page("it is noon"), recording);

        now += 59_000_000_000L;
        assertInstanceOf(Lookup.Fresh.class, cache.find(key, NO_INPUTS));
        now += 2_000_000_000L;
        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void aRenderThatSpansABumpIsKeptAsAlreadyStale() {
        PageKey key = key(null, null);
        Recording spanning = reading();
        generation.bump(BumpCause.COMMIT, Set.of("t"));

        publish(key, page("old"), spanning);

        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void aPageReadInAnOldSnapshotIsNotFresh() {
        PageKey key = key(null, null);
        long snapshot = generation.current();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording recording = reading();
        recording.readIn(snapshot);

        publish(key, page("old"), recording);

        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void anOlderRenderDoesNotReplaceANewerPage() {
        PageKey key = key(null, null);
        Recording old = reading();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        publish(key, page("new"), reading());

        publish(key, page("old"), old);

        Lookup.Fresh found = assertInstanceOf(Lookup.Fresh.class, cache.find(key, NO_INPUTS));
        assertEquals("new", new String(found.page().body(), StandardCharsets.UTF_8));
    }

    @Test
    void aPageRenderedRightAfterABumpTurnsStaleWhenThatWindowEnds() {
        PageKey key = key(null, null);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        publish(key, page("a"), reading());
        assertInstanceOf(Lookup.Fresh.class, cache.find(key, NO_INPUTS));

        now += 1_000_000_001L;

        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void anAgedPageIsStale() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        now += 300_000_000_000L;
        assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void aStalePageTellsForHowLongItHasBeenThat() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        now += 5_000_000_000L;
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        now += 2_000_000_000L;
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        now += 1_000_000_000L;
        assertEquals(3_000_000_000L, staleNanos(key), "since the first of two bumps");
        now += 600_000_000_000L;
        assertEquals(603_000_000_000L, staleNanos(key), "an age that has passed as well was passed later");
    }

    @Test
    void aPageThatMerelyAgedIsStaleSinceItsAgeWasReached() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        now += 310_000_000_000L;
        assertEquals(10_000_000_000L, staleNanos(key));
    }

    @Test
    void aPageOfAGenerationTooLongAgoIsStaleForEver() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        for (int bump = 0; bump < 5000; bump++) {
            now += 30_000_000L;
            generation.bump(BumpCause.COMMIT, Set.of("t"));
        }
        assertEquals(Long.MAX_VALUE, staleNanos(key));
    }

    @Test
    void bumpsInAClosePackNeverMakeAPageLookLessStaleThanItIs() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        long outdated = now + 1_000_000L;
        for (int bump = 0; bump < 3000; bump++) {
            now += 1_000_000L;
            generation.bump(BumpCause.COMMIT, Set.of("t"));
        }
        assertEquals(now - outdated, staleNanos(key));
    }

    private long staleNanos(PageKey key) {
        return assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS)).staleNanos();
    }

    @Test
    void aStalePageIsServedWithinItsBoundsOnly() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        now += 60_000_000_000L;
        Lookup.Stale stale = assertInstanceOf(Lookup.Stale.class, cache.find(key, NO_INPUTS));
        long present = generation.current();
        assertTrue(new StaleRules(60_000_000_000L, 0, 0).allow(stale, present, false));
        assertFalse(new StaleRules(59_000_000_000L, 0, 0).allow(stale, present, false));
        assertTrue(new StaleRules(1, 0, 60_000_000_000L).allow(stale, present, true), "longer while refresh fails");
        assertFalse(new StaleRules(1, 0, 60_000_000_000L).allow(stale, present, false));
        assertFalse(new StaleRules(0, 0, 60_000_000_000L).allow(stale, present, true), "0 is never");
        assertTrue(new StaleRules(60_000_000_000L, 1, 0).allow(stale, present, false));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertFalse(new StaleRules(60_000_000_000L, 1, 0).allow(stale, generation.current(), false));
    }

    @Test
    void aScopeThatWroteBumpsOnceMoreWhenItEnds() {
        long before = generation.current();
        cache.scopeEnded(reading(), null);
        assertEquals(before, generation.current());
        Recording writing = reading();
        writing.wrote();
        cache.scopeEnded(writing, null);
        assertEquals(before + 1, generation.current());
    }

    @Test
    void theFirstWriteOfAScopeIsToldAtOnceAndOnce() {
        Recording writing = reading();
        int[] told = {0};
        writing.onFirstWrite(() -> told[0]++);
        assertEquals(0, told[0]);
        writing.wrote();
        writing.wrote();
        assertEquals(1, told[0]);
    }

    @Test
    void theSecondPageIsNotTheFirst() {
        publish(key("page=1", null), page("a"), reading());
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key("page=2", null), NO_INPUTS));
    }

    @Test
    void partsThatReadTheSameWhenJoinedAreDifferentIdentities() {
        Identity.Builder one = new Identity.Builder();
        one.add(Identity.Kind.COOKIE, "a", "b=c");
        Identity.Builder other = new Identity.Builder();
        other.add(Identity.Kind.COOKIE, "a=b", "c");
        publish(key(null, one.build()), page("one's"), reading());
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key(null, other.build()), NO_INPUTS));
    }

    @Test
    void pagesThatVaryAreToldApartByTheNamedHeader() {
        PageKey key = key(null, null);
        cache.publish(key, "/list", name -> "red", page("red", "X-Colour"), ContentCheck.NONE, reading());
        assertInstanceOf(Lookup.Fresh.class, cache.find(key, name -> "red"));
        assertInstanceOf(Lookup.VariantMiss.class, cache.find(key, name -> "blue"));
    }

    @Test
    void varyingByEverythingOrByCookiesRefuses() {
        assertEquals(Refusal.VARY, reason(publish(key(null, null), page("a", "*"), reading())));
        assertEquals(Refusal.VARY, reason(publish(key(null, null), page("a", "Accept, cOOkie"), reading())));
    }

    @Test
    void aScopeThatWroteIsRefused() {
        Recording writing = reading();
        writing.wrote();
        assertEquals(Refusal.WROTE, reason(publish(key(null, null), page("a"), writing)));
    }

    @Test
    void aScopeWhoseDatabaseFailedIsRefused() {
        Recording failing = reading();
        failing.databaseFailed();
        assertEquals(Refusal.DATABASE_ERROR, reason(publish(key(null, null), page("empty list"), failing)));
    }

    @Test
    void aPathNeverSeenUsingTheDatabaseIsRefusedUnlessNamed() {
        assertEquals(Refusal.NO_DATABASE, reason(publish(key(null, null), page("a"), cache.startRecording())));
        cache = cacheWith(Map.of("cache.include", "/list"));
        assertInstanceOf(Verdict.Stored.class, publish(key(null, null), page("a"), cache.startRecording()));
    }

    @Test
    void whatComesOutOfACacheBeforeTheDatabaseIsSeenByTheConnectionThatWasTaken() {
        Recording outOfACache = cache.startRecording();
        outOfACache.tookConnection();
        assertInstanceOf(Verdict.Stored.class, publish(key(null, null), page("a"), outOfACache));
    }

    @Test
    void aConnectionThatWasTakenForTheSessionSaysNothingOfThePage() {
        Recording withSession = cache.startRecording();
        withSession.tookConnection();
        withSession.usedWhitelisted();
        assertEquals(Refusal.NO_DATABASE, reason(publish(key(null, null), page("a"), withSession)));
        assertTrue(withSession.mayHoldConnection());
    }

    @Test
    void aPathThatIsIncludedByNameNeedsNoDatabase() {
        cache = cacheWith(Map.of("cache.include", "/li*,/*"));
        assertInstanceOf(Verdict.Stored.class, publish(key(null, null), page("a"), cache.startRecording()));
        cache = cacheWith(Map.of("cache.include", "/other/*,/*"));
        assertEquals(Refusal.NO_DATABASE, reason(publish(key(null, null), page("a"), cache.startRecording())));
    }

    @Test
    void suspensionForgetsEveryPageAndKeepsNoNewOne() {
        PageKey key = key(null, null);
        publish(key, page("a"), reading());
        cache.suspension().suspend("a test", null);
        assertTrue(cache.suspension().isActive());
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NO_INPUTS));
        publish(key, page("a"), reading());
        assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void aStoppedApplicationLosesItsPagesAndNoOtherDoes() {
        publish(key(1, null, null), page("one's"), reading());
        publish(key(2, null, null), page("other's"), reading());

        cache.removeContext(1);

        assertInstanceOf(Lookup.UriMiss.class, cache.find(key(1, null, null), NO_INPUTS));
        assertInstanceOf(Lookup.Fresh.class, cache.find(key(2, null, null), NO_INPUTS));
    }

    @Test
    void whatAStoppedApplicationRendersLateIsNotKept() {
        Recording late = reading();
        cache.removeContext(1);
        PageKey key = key(1, null, null);

        assertEquals(Refusal.INCOMPLETE, reason(publish(key, page("late", "X-Colour"), late)));

        assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NO_INPUTS));
    }

    @Test
    void whoAskedIsToldThatAnApplicationStoppedWhenItsPagesAreGone() {
        PageKey key = key(7, null, null);
        publish(key, page("a"), reading());
        List<Integer> told = new ArrayList<>();
        cache.onContextRemoved(context -> {
            assertInstanceOf(Lookup.UriMiss.class, cache.find(key, NO_INPUTS));
            told.add(context);
        });

        cache.removeContext(7);

        assertEquals(List.of(7), told);
    }
}
