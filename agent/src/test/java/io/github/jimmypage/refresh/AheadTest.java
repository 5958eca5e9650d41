package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final PageKey FIRST = Keys.of("/first");
    private static final PageKey SECOND = Keys.of("/second");
    private static final PageKey THIRD = Keys.of("/third");
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Shelf shelf = new Shelf();
    private final WantedPages wanted = new WantedPages(shelf.cache().ticker(), 2, Runnable::run);
    private final Ahead ahead = new Ahead(shelf.cache(), wanted, Runnable::run);

    /** A page that client 1 has been given some times. */
    private void page(PageKey key, int times) {
        shelf.render(key, 1);
        ask(key, times, 1);
    }

    private void ask(PageKey key, int times, long client) {
        for (int time = 0; time < times; time++) {
            if (!wanted.count(key, client)) {
                ReplayRequest request =
                        new ReplayRequest(new Connector("127.0.0.1", 80, null, false), key.path(), List.of());
                wanted.learn(new RefreshTask(key, key, request), client);
            }
        }
    }

    private boolean bump() {
        shelf.bump();
        return ahead.begin();
    }

    /** All that would be refreshed now, if nothing changed meanwhile. */
    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Wanted next = ahead.next(); next != null; next = ahead.next()) {
            paths.add(next.task().found().path());
        }
        return paths;
    }

    @Test
    void theMostWantedPagesAreRefreshedAndNoMoreThanTheSettingsSay() {
        page(THIRD, 1);
        page(FIRST, 9);
        page(SECOND, 5);
        // Seen last, and still wanted least.
        ask(THIRD, 1, 1);
        assertEquals(List.of(), paths(), "before a bump");
        assertTrue(bump());
        assertEquals(List.of("/first", "/second"), paths());
    }

    @Test
    void whatIsFreshAlreadyIsLeftAlone() {
        page(FIRST, 2);
        page(SECOND, 1);
        bump();
        shelf.render(FIRST, 1);
        assertEquals(List.of("/second"), paths());
    }

    @Test
    void manyBumpsDuringARoundAreFollowedByOneRound() {
        page(FIRST, 2);
        page(SECOND, 1);
        bump();
        Wanted next = ahead.next();
        assertEquals("/first", next == null ? "none" : next.task().found().path());
        assertTrue(bump(), "the dispatcher is to look again");
        for (int bump = 0; bump < 100; bump++) {
            assertFalse(bump(), "it has been told");
        }
        assertEquals(List.of("/second", "/first", "/second"), paths(), "the end of the first round, and one more");
        assertEquals(List.of(), paths());
    }

    @Test
    void roundsDoNotPileUpWhenBumpsComeFasterThanPagesAreRendered() {
        page(FIRST, 2);
        page(SECOND, 1);
        List<String> refreshed = new ArrayList<>();
        for (int bump = 0; bump < 10; bump++) {
            bump();
            Wanted next = ahead.next();
            refreshed.add(next == null ? "none" : next.task().found().path());
        }
        assertEquals(5, refreshed.stream().filter("/second"::equals).count(), "turns of the second of two");
        assertEquals(List.of("/first", "/second"), paths(), "one more round");
    }

    @Test
    void whatWasRenderedTooSoonAfterABumpIsRenderedOnceMore() {
        page(FIRST, 1);
        bump();
        assertEquals(List.of("/first"), paths());
        shelf.pass(Duration.ofMillis(300));
        shelf.render(FIRST, 1);
        assertEquals(List.of(), paths());
        assertEquals(Duration.ofMillis(700).toNanos(), ahead.nanosToNext());
        shelf.pass(Duration.ofMillis(700));
        assertEquals(List.of("/first"), paths());
        shelf.render(FIRST, 1);
        shelf.pass(Duration.ofSeconds(30));
        assertEquals(List.of(), paths());
        assertEquals(Long.MAX_VALUE, ahead.nanosToNext());
    }

    @Test
    void aPageWhoseRenderingOutlastedABumpIsRenderedOnceMore() {
        page(FIRST, 1);
        Recording begun = shelf.cache().startRecording();
        bump();
        assertEquals(List.of("/first"), paths());
        shelf.render(FIRST, 1, begun);
        ahead.begin();
        assertEquals(List.of("/first"), paths());
    }

    @Test
    void aPageThatIsMerelyTooOldIsLeftToThoseWhoAskForIt() {
        bump();
        shelf.pass(SETTLE);
        page(FIRST, 1);
        shelf.pass(Duration.ofSeconds(301));
        ask(FIRST, 1, 1);
        ahead.begin();
        assertEquals(List.of(), paths());
        bump();
        assertEquals(List.of("/first"), paths());
    }

    @Test
    void aPageThatFailedWaitsForThePauseAndKeepsNoOtherWaiting() {
        page(FIRST, 2);
        page(SECOND, 1);
        bump();
        assertEquals(List.of("/first", "/second"), paths());
        ahead.ended(FIRST, RefreshOutcome.MISMATCH, PAUSE);
        bump();
        assertEquals(List.of("/second"), paths());
        shelf.pass(PAUSE);
        bump();
        assertEquals(List.of("/first", "/second"), paths());
        ahead.ended(FIRST, RefreshOutcome.FAILED, PAUSE);
        shelf.pass(PAUSE);
        bump();
        assertEquals(List.of("/second"), paths(), "the second pause is twice as long");
        shelf.pass(PAUSE);
        bump();
        assertEquals(List.of("/first", "/second"), paths());
        ahead.ended(FIRST, RefreshOutcome.STORED, PAUSE);
        bump();
        assertEquals(List.of("/first", "/second"), paths());
    }

    @Test
    void aPageThatNobodyHasComparedIsRenderedAgainByARequestOfItsOwnClientAlone() {
        page(FIRST, 1);
        bump();
        shelf.render(FIRST, 2);
        bump();
        assertEquals(List.of(), paths());
        ask(FIRST, 1, 2);
        bump();
        assertEquals(List.of("/first"), paths());
    }

    @Test
    void whatClientsAskedForOfLateCountsMore() {
        page(FIRST, 20);
        page(SECOND, 20);
        shelf.pass(Duration.ofMinutes(4));
        page(THIRD, 6);
        ask(SECOND, 1, 1);
        bump();
        assertEquals(List.of("/third", "/second"), paths());
    }

    @Test
    void whatNobodyHasAskedForInSomeMinutesIsNotRefreshed() {
        page(FIRST, 1);
        shelf.pass(Duration.ofMinutes(2));
        bump();
        assertEquals(List.of("/first"), paths());
        shelf.pass(Duration.ofMinutes(4));
        bump();
        assertEquals(List.of(), paths());
    }

    @Test
    void theRequestThatIsSentIsNoOlderThanAMinute() {
        page(FIRST, 1);
        assertTrue(wanted.count(FIRST, 1));
        shelf.pass(Duration.ofSeconds(61));
        assertFalse(wanted.count(FIRST, 1), "the next client's is to be noted");
    }

    @Test
    void nothingIsKeptWhileNothingIsRefreshedAhead() {
        page(FIRST, 5);
        bump();
        wanted.resize(0);
        assertFalse(wanted.isKept());
        assertEquals(List.of(), paths());
        assertFalse(bump());
        page(FIRST, 1);
        wanted.resize(1);
        bump();
        assertEquals(List.of(), paths(), "what was noted before is gone");
        page(FIRST, 1);
        bump();
        assertEquals(List.of("/first"), paths());
    }

    @Test
    void aPageThatIsGoneTakesNoPlace() {
        page(FIRST, 9);
        page(SECOND, 5);
        page(THIRD, 2);
        shelf.cache().remove(FIRST);
        bump();
        assertEquals(List.of("/second", "/third"), paths());
    }

    @Test
    void nothingIsRefreshedForAnApplicationThatStopped() {
        page(FIRST, 5);
        wanted.removeContext(1);
        bump();
        assertEquals(List.of(), paths());
    }
}
