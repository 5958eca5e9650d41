package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.Agreement.Asked;
import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final String SELF = "self";
    private static final int MAX_LAG_MILLIS = 1000;

    private final MovedTime time = new MovedTime();
    private final List<Set<String>> bumps = new ArrayList<>();
    private final Pace pace = paceOf(MAX_LAG_MILLIS);
    private final Agreement agreement = new Agreement(time, pace, SELF, news -> bumps.add(news.tables()));

    @BeforeEach
    void nothingIsServedBeforeTheFirstHeartbeatIsAnswered() {
        assertFalse(agreement.isConfirmed());
        assertEquals(-1, agreement.lagNanos());
        heartbeat("a", 7);
        assertTrue(agreement.isConfirmed());
        assertEquals(List.of(Set.of("*")), bumps);
        bumps.clear();
    }

    @Test
    void whatAnotherNodeWroteBumpsAndWhatThisOneWroteDoesNotOnceMore() {
        heard("a", 8, "other", "orders");
        heard("a", 9, SELF, "customers");
        heard("a", 10, "", "*");
        assertEquals(List.of(Set.of("orders"), Set.of("*")), bumps);
        assertEquals(0, agreement.gaps());
    }

    /** It counts all the same: that it was missed is found out as with any other. */
    @Test
    void whatTellsOfWritersAloneOutdatesNothing() {
        News ofWriters = new News(Set.of(), Set.of("an id"), false);
        agreement.heard(new Bump(new Position("a", 8), "other", ofWriters));
        assertEquals(List.of(), bumps);
        heard("a", 9, "other", "orders");
        assertEquals(List.of(Set.of("orders")), bumps);
        agreement.heard(new Bump(new Position("a", 11), "other", ofWriters));
        assertEquals(List.of(Set.of("orders"), Set.of("*")), bumps, "one is missing");
    }

    /** What makes up for bumps that were missed may stand for those of anybody. */
    @Test
    void byWhatWritersAreKnownHoldsOnlyWhereNothingWasMissed() {
        List<String> marks = new ArrayList<>();
        Agreement noting = new Agreement(time, pace, SELF, news -> marks.add(news.mark()));
        noting.heard(marked(8));
        Asked asked = noting.asks();
        noting.answered(asked, new Position("a", 8));
        assertEquals(List.of("", ""), marks, "nothing to go by yet");
        noting.heard(marked(9));
        assertEquals("a mark", marks.get(2));
        noting.heard(marked(11));
        assertEquals("", marks.get(3), "one is missing");
        noting.heard(marked(12));
        assertEquals("a mark", marks.get(4));
        noting.heard(marked(12));
        assertEquals("", marks.get(5), "once more, as after data were lost");
        noting.reconnected();
        noting.heard(marked(13));
        assertEquals("", marks.get(6), "what was told in between is not known");
        assertEquals(7, marks.size());
    }

    private static Bump marked(long number) {
        return new Bump(new Position("a", number), "other", new News(Set.of("orders"), Set.of(), false, "a mark"));
    }

    @Test
    void aNumberThatIsMissingBumpsEverything() {
        heard("a", 9, SELF, "orders");
        assertEquals(List.of(Set.of("*")), bumps);
        assertEquals(1, agreement.gaps());
        heard("a", 10, "other", "orders");
        assertEquals(List.of(Set.of("*"), Set.of("orders")), bumps);
    }

    @Test
    void aShorterLagHoldsAtOnceAndALongerOneWithTheNextHeartbeat() {
        time.passMillis(300);
        changeMaxLagMillis(200);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        assertTrue(agreement.isConfirmed());

        changeMaxLagMillis(400);
        time.passMillis(201);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        time.passMillis(400);
        assertTrue(agreement.isConfirmed());
        time.passMillis(1);
        assertFalse(agreement.isConfirmed());
    }

    @Test
    void aNewPaceMakesNothingServedThatWasNotBefore() {
        agreement.overdue(true);
        changeMaxLagMillis(2000);
        assertFalse(agreement.isConfirmed());
        changeMaxLagMillis(500);
        assertFalse(agreement.isConfirmed());
    }

    private static Pace paceOf(int maxLagMillis) {
        return new Pace(Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofMillis(maxLagMillis));
    }

    private void changeMaxLagMillis(int millis) {
        pace.change(paceOf(millis));
        agreement.paceChanged();
    }

    @Test
    void afterAFarewellNoHeartbeatHasPagesServed() {
        agreement.departed(true);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        assertFalse(agreement.isConfirmed());
        agreement.departed(false);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        assertTrue(agreement.isConfirmed());
    }

    @Test
    void withoutAnAnswerPagesAreServedForTheBoundedTimeAndNoLonger() {
        time.passMillis(MAX_LAG_MILLIS);
        assertTrue(agreement.isConfirmed());
        time.passMillis(1);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        assertTrue(agreement.isConfirmed());
        assertEquals(List.of(), bumps, "nothing was missed");
    }

    @Test
    void theTimeInWhichNothingWasServedIsSummedUp() {
        time.passMillis(MAX_LAG_MILLIS);
        heartbeat("a", 7);
        long notServing = agreement.notServingNanos() / 1_000_000;
        time.passMillis(MAX_LAG_MILLIS + 40);
        assertEquals(notServing + 40, agreement.notServingNanos() / 1_000_000);
        // Takes a millisecond itself, as those below do.
        heartbeat("a", 7);
        time.passMillis(MAX_LAG_MILLIS);
        assertEquals(notServing + 41, agreement.notServingNanos() / 1_000_000);
        agreement.overdue(true);
        time.passMillis(5);
        heartbeat("a", 7);
        time.passMillis(5);
        agreement.overdue(false);
        heartbeat("a", 7);
        time.passMillis(1);
        assertEquals(notServing + 53, agreement.notServingNanos() / 1_000_000);
    }

    @Test
    void theTimeCountsFromWhenTheHeartbeatWasSentAndNotFromItsAnswer() {
        Asked asked = agreement.asks();
        time.passMillis(MAX_LAG_MILLIS - 1);
        agreement.answered(asked, new Position("a", 7));
        assertTrue(agreement.isConfirmed());
        time.passMillis(2);
        assertFalse(agreement.isConfirmed());
    }

    @Test
    void aHeartbeatThatIsAheadConfirmsOnceTheBumpsHaveArrived() {
        time.passMillis(900);
        heartbeat("a", 8);
        time.passMillis(200);
        assertFalse(agreement.isConfirmed(), "one bump has not been heard");
        heard("a", 8, "other", "orders");
        assertTrue(agreement.isConfirmed());
        assertEquals(List.of(Set.of("orders")), bumps);
    }

    @Test
    void bumpsThatHaveNotArrivedByTheNextHeartbeatAreMadeUpForAndTheSubscriptionIsNotTrusted() {
        assertFalse(heartbeat("a", 8));
        assertEquals(List.of(), bumps);
        assertTrue(heartbeat("a", 8));
        assertEquals(List.of(Set.of("*")), bumps);
        assertEquals(1, agreement.gaps());
        time.passMillis(MAX_LAG_MILLIS);
        assertTrue(agreement.isConfirmed());
    }

    @Test
    void manyBumpsWithoutAPauseAreNotTakenForLostOnes() {
        for (int number = 8; number < 1000; number += 10) {
            assertFalse(heartbeat("a", number + 9), "at " + number);
            for (int each = 0; each < 10; each++) {
                heard("a", number + each, "other", "orders");
            }
            time.passMillis(MAX_LAG_MILLIS);
            assertTrue(agreement.isConfirmed());
        }
        assertFalse(bumps.contains(Set.of("*")));
    }

    /** KNOWN_BUGS 6: a counter that is lost and starts again. */
    @Test
    void aNewEpochBumpsEverythingWhoeverTellsOfIt() {
        heartbeat("b", 7);
        assertEquals(List.of(Set.of("*")), bumps);
        heard("c", 8, SELF, "orders");
        assertEquals(List.of(Set.of("*"), Set.of("*")), bumps);
    }

    /** KNOWN_BUGS 6: data from before, of the same epoch. */
    @Test
    void aNumberThatWentBackBumpsEverything() {
        heartbeat("a", 5);
        assertEquals(List.of(Set.of("*")), bumps);
        heartbeat("a", 5);
        assertEquals(1, bumps.size(), "once");
    }

    @Test
    void aNumberThatTheSubscriptionReachedWhileTheHeartbeatWasOnItsWayHasNotGoneBack() {
        Asked asked = agreement.asks();
        heard("a", 8, SELF, "orders");
        agreement.answered(asked, new Position("a", 7));
        assertEquals(List.of(), bumps);
    }

    @Test
    void behindANewConnectionEverythingMayHaveChangedThoughTheNumberIsTheSame() {
        agreement.reconnected();
        heard("a", 8, SELF, "orders");
        heartbeat("a", 8);
        assertEquals(List.of(Set.of("*"), Set.of("*")), bumps);
    }

    @Test
    void whileABumpOfThisNodeIsOverdueNothingIsServed() {
        agreement.overdue(true);
        assertFalse(agreement.isConfirmed());
        heartbeat("a", 7);
        assertFalse(agreement.isConfirmed());
        agreement.overdue(false);
        heartbeat("a", 7);
        assertTrue(agreement.isConfirmed());
    }

    private boolean heartbeat(String epoch, long number) {
        time.passMillis(1);
        return agreement.answered(agreement.asks(), new Position(epoch, number));
    }

    private void heard(String epoch, long number, String node, String table) {
        agreement.heard(new Bump(new Position(epoch, number), node, News.of(Set.of(table))));
    }
}
