package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnWritesTest {
    private static final WriterId ANNA = new WriterId(WriterId.Kind.SESSION, "anna");
    private static final WriterId BERT = new WriterId(WriterId.Kind.SESSION, "bert");

    private static final Duration SETTLED = Duration.ofSeconds(7);

    private long now = 1;
    private final Generation generation = new Generation(() -> now);
    private final OwnWrites ownWrites = withRoomFor(100);

    private OwnWrites withRoomFor(int writers) {
        return new OwnWrites(generation, () -> now, Duration.ofSeconds(600), Runnable::run, writers);
    }

    private void write(OwnWrites memory, WriterId who) {
        OwnWrites.Writing writing = memory.begin(who);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        writing.end();
    }

    @Test
    void aWriterGetsNothingOlderThanTheOwnWriteAndOthersDo() {
        write(ownWrites, ANNA);
        assertEquals(generation.current(), ownWrites.floor(List.of(BERT, ANNA)));
        assertEquals(0, ownWrites.floor(List.of(BERT)));
    }

    @Test
    void laterWritesOfOthersDoNotRaiseTheFloor() {
        write(ownWrites, ANNA);
        long own = generation.current();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(own, ownWrites.floor(List.of(ANNA)));
    }

    @Test
    void whileAWriteIsUnderWayNothingOldIsServedAtAll() {
        OwnWrites.Writing first = ownWrites.begin(ANNA);
        OwnWrites.Writing second = ownWrites.begin(ANNA);
        assertEquals(Long.MAX_VALUE, ownWrites.floor(List.of(ANNA)));
        first.end();
        assertEquals(Long.MAX_VALUE, ownWrites.floor(List.of(ANNA)), "the other is still under way");
        second.end();
        assertEquals(generation.current(), ownWrites.floor(List.of(ANNA)));
    }

    @Test
    void aWriterIsForgottenAfterTheTimeThatIsSet() {
        write(ownWrites, ANNA);
        now += Duration.ofSeconds(599).toNanos();
        assertTrue(ownWrites.floor(List.of(ANNA)) > 0);
        now += Duration.ofSeconds(2).toNanos();
        assertEquals(0, ownWrites.floor(List.of(ANNA)));
    }

    @Test
    void theTimeBeginsAtTheEndOfTheLastWrite() {
        OwnWrites.Writing slow = ownWrites.begin(ANNA);
        now += Duration.ofSeconds(500).toNanos();
        slow.end();
        now += Duration.ofSeconds(500).toNanos();
        assertTrue(ownWrites.floor(List.of(ANNA)) > 0);
    }

    @Test
    void aRequestThatOutlivesItsEntryStillCounts() {
        OwnWrites.Writing slow = ownWrites.begin(ANNA);
        now += Duration.ofSeconds(700).toNanos();
        write(ownWrites, ANNA);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        slow.end();
        assertEquals(generation.current(), ownWrites.floor(List.of(ANNA)));
    }

    @Test
    void anOverflowingTableRaisesTheFloorForEverybody() {
        OwnWrites small = withRoomFor(10);
        for (int writer = 0; writer < 1000; writer++) {
            write(small, new WriterId(WriterId.Kind.COOKIE, "writer-" + writer));
        }
        long dropped = small.floor(List.of(BERT));
        assertTrue(dropped > 900, "somebody was dropped who wrote generation " + dropped);
        for (int writer = 0; writer < 1000; writer++) {
            WriterId id = new WriterId(WriterId.Kind.COOKIE, "writer-" + writer);
            // Generation 1 is there from the start, so writer 0 made 2.
            assertTrue(small.floor(List.of(id)) >= writer + 2 || small.floor(List.of(id)) >= dropped, id.toString());
        }
    }

    @Test
    void aWriterDroppedWhileWritingKeepsEverybodyFromOldPagesUntilDone() {
        OwnWrites small = withRoomFor(10);
        List<OwnWrites.Writing> open = new java.util.ArrayList<>();
        for (int writer = 0; writer < 1000; writer++) {
            open.add(small.begin(new WriterId(WriterId.Kind.COOKIE, "writer-" + writer)));
        }
        assertEquals(Long.MAX_VALUE, small.floor(List.of(BERT)));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        open.forEach(OwnWrites.Writing::end);
        assertEquals(generation.current(), small.floor(List.of(BERT)));
    }

    @Test
    void aWriterDroppedWhileTwoRequestsWriteIsDoneWithTheLastOne() {
        OwnWrites small = withRoomFor(1);
        OwnWrites.Writing first = small.begin(ANNA);
        OwnWrites.Writing second = small.begin(ANNA);
        for (int other = 0; other < 100; other++) {
            write(small, new WriterId(WriterId.Kind.COOKIE, "writer-" + other));
        }
        assertEquals(Long.MAX_VALUE, small.floor(List.of(BERT)), "nobody was dropped");
        first.end();
        assertEquals(Long.MAX_VALUE, small.floor(List.of(BERT)), "the other is still under way");
        second.end();
        assertEquals(generation.current(), small.floor(List.of(BERT)));
        assertEquals(generation.current(), small.floor(List.of(ANNA)));
    }

    @Test
    void aWriterIsNotForgottenWhileItWritesAgain() {
        write(ownWrites, ANNA);
        now += Duration.ofSeconds(599).toNanos();
        OwnWrites.Writing again = ownWrites.begin(ANNA);
        now += Duration.ofSeconds(2).toNanos();
        assertEquals(Long.MAX_VALUE, ownWrites.floor(List.of(ANNA)));
        again.end();
    }

    @Test
    void aThreadThatWritesForSomebodyUnknownRaisesTheFloorOnceMore() {
        generation.addListener(ownWrites);
        write(ownWrites, ANNA);
        ownWrites.raiseFloorForAll();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(generation.current(), ownWrites.floor(List.of(BERT)));
    }

    @Test
    void aWriteOfSomebodyUnknownRaisesTheFloorForEverybody() {
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        ownWrites.raiseFloorForAll();
        assertEquals(generation.current(), ownWrites.floor(List.of(BERT)));
    }

    @Test
    void whatAThreadOfNoRequestWritesCountsAsAWriteOfEveryWriterAndOfNobodyElse() {
        generation.addListener(ownWrites);
        write(ownWrites, ANNA);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(generation.current(), ownWrites.floor(List.of(ANNA)));
        assertEquals(0, ownWrites.floor(List.of(BERT)));
        long written = generation.current();
        generation.bump(BumpCause.EXIT, Set.of("*"));
        assertEquals(written, ownWrites.floor(List.of(ANNA)));
    }

    /** Whoever wrote there may ask here next, and nobody here has heard of them. */
    @Test
    void whatAnotherJvmWritesCountsAsAWriteOfEverybody() {
        generation.addListener(ownWrites);
        assertEquals(0, ownWrites.floor(List.of(BERT)));
        generation.bump(BumpCause.CLUSTER, Set.of("t"));
        assertEquals(generation.current(), ownWrites.floor(List.of(BERT)));
        assertEquals(generation.current(), ownWrites.floor(List.of()));
    }

    private void anotherJvmWrites(String mark) {
        ownWrites.writingElsewhere(mark);
        generation.bump(BumpCause.CLUSTER, Set.of("t"));
    }

    @Test
    void whereAllWhoWroteElsewhereHaveAMarkWhoHasNothingToBeKnownByGetsThePreviousPage() {
        generation.addListener(ownWrites);
        ownWrites.tell(told -> {}, SETTLED);
        anotherJvmWrites("jp_seen@http://shop");
        assertEquals(0, ownWrites.floor(List.of(), "jp_seen@http://shop"));
        assertEquals(generation.current(), ownWrites.floor(List.of(), "jp_seen@http://office"), "asks another host");
        assertEquals(generation.current(), ownWrites.floor(List.of(), null), "may be known by something");
        assertEquals(generation.current(), ownWrites.floor(List.of(BERT)));
    }

    @Test
    void whereOneWhoWroteElsewhereMayHaveNoMarkNobodyGetsThePreviousPage() {
        generation.addListener(ownWrites);
        ownWrites.tell(told -> {}, SETTLED);
        anotherJvmWrites("jp_seen@http://shop");
        anotherJvmWrites("");
        long unknown = generation.current();
        assertEquals(unknown, ownWrites.floor(List.of(), "jp_seen@http://shop"));
        anotherJvmWrites("jp_seen@http://shop");
        assertEquals(unknown, ownWrites.floor(List.of(), "jp_seen@http://shop"));
    }

    /** Whoever forgets to say it, as a bump that makes up for what was missed, says that nobody is known. */
    @Test
    void aMarkHoldsForOneBump() {
        generation.addListener(ownWrites);
        ownWrites.tell(told -> {}, SETTLED);
        anotherJvmWrites("jp_seen@http://shop");
        generation.bump(BumpCause.CLUSTER, Set.of("t"));
        assertEquals(generation.current(), ownWrites.floor(List.of(), "jp_seen@http://shop"));
    }

    @Test
    void whereNoCookieIsReadAMarkIsWorthNothing() {
        generation.addListener(ownWrites);
        anotherJvmWrites("jp_seen@http://shop");
        assertEquals(generation.current(), ownWrites.floor(List.of(), "jp_seen@http://shop"));
    }

    @Test
    void whoBringsACookieFromAnotherJvmIsServedNothingUntilThatOneHasToldEverything() {
        WriterId cookie = new WriterId(WriterId.Kind.COOKIE, "0a");
        assertFalse(ownWrites.isUnheard("0a"), "there is no other JVM");
        assertEquals(0, ownWrites.floor(List.of(cookie)));
        ownWrites.tell(told -> {}, SETTLED);
        assertTrue(ownWrites.isUnheard("0a"));
        assertEquals(Long.MAX_VALUE, ownWrites.floor(List.of(BERT, cookie)));
        assertEquals(0, ownWrites.floor(List.of(BERT)), "others are served");
        generation.bump(BumpCause.CLUSTER, Set.of("t"));
        assertTrue(ownWrites.isUnheard("0a"), "more may come");
        ownWrites.heard(Set.of("0a", "0b"));
        assertFalse(ownWrites.isUnheard("0a"));
        long own = generation.current();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(own, ownWrites.floor(List.of(cookie)));
        assertTrue(ownWrites.isUnheard("0c"));
    }

    /** A JVM that restarts has not heard of its clients' cookies, and nobody will tell it. */
    @Test
    void anIdThatNobodyTellsOfIsUnheardOnlyForAsLongAsOneMayStillBeTold() {
        WriterId cookie = new WriterId(WriterId.Kind.COOKIE, "0a");
        ownWrites.tell(told -> {}, SETTLED);
        assertTrue(ownWrites.isUnheard("0a"));
        now += SETTLED.toNanos() - 1;
        assertTrue(ownWrites.isUnheard("0a"));
        now += 1;
        generation.bump(BumpCause.CLUSTER, Set.of("t"));
        assertFalse(ownWrites.isUnheard("0a"));
        assertEquals(
                generation.current(), ownWrites.floor(List.of(cookie)), "and what it wrote stands for the present");
        assertTrue(ownWrites.isUnheard("0b"), "each has its own time");
    }

    @Test
    void whereItTakesLongerNowUntilAllIsToldThatHoldsForWhoIsWaitedForAlready() {
        ownWrites.tell(told -> {}, SETTLED);
        assertTrue(ownWrites.isUnheard("0a"));
        ownWrites.settle(SETTLED.multipliedBy(2));
        now += SETTLED.toNanos() + 1;
        assertTrue(ownWrites.isUnheard("0a"));
        now += SETTLED.toNanos();
        assertFalse(ownWrites.isUnheard("0a"));
    }

    @Test
    void theOwnClientsAreNotUnheardAndTheOthersAreToldOfThem() {
        List<String> told = new ArrayList<>();
        ownWrites.tell(told::add, SETTLED);
        OwnWrites.Writing writing = ownWrites.begin(new WriterId(WriterId.Kind.COOKIE, "0a"));
        assertEquals(List.of(), told);
        ownWrites.end(List.of(writing), "0a");
        assertEquals(List.of("0a"), told);
        assertFalse(ownWrites.isUnheard("0a"));
    }

    /** An answer may be sent before its request ends, so that the client knows the later id while the earlier request still writes. */
    @Test
    void nobodyIsToldOfAClientWhileAnotherRequestOfItIsUnderWay() {
        List<String> told = new ArrayList<>();
        ownWrites.tell(told::add, SETTLED);
        OwnWrites.Writing first = ownWrites.begin(new WriterId(WriterId.Kind.COOKIE, "0a"));
        OwnWrites.Writing secondByTheFirst = ownWrites.begin(new WriterId(WriterId.Kind.COOKIE, "0a"));
        OwnWrites.Writing second = ownWrites.begin(new WriterId(WriterId.Kind.COOKIE, "0b"));
        ownWrites.end(List.of(secondByTheFirst, second), "0b");
        assertEquals(List.of(), told);
        ownWrites.end(List.of(first), "0a");
        assertEquals(Set.of("0a", "0b"), Set.copyOf(told));
        assertEquals(2, told.size());
    }

    /** Programs may share one login, and one of them may always be writing. */
    @Test
    void othersOfTheSameNameAreNotWaitedFor() {
        List<String> told = new ArrayList<>();
        ownWrites.tell(told::add, SETTLED);
        WriterId name = new WriterId(WriterId.Kind.PRINCIPAL, "robot");
        ownWrites.begin(name);
        OwnWrites.Writing own = ownWrites.begin(name);
        ownWrites.end(List.of(own, ownWrites.begin(new WriterId(WriterId.Kind.COOKIE, "0a"))), "0a");
        assertEquals(List.of("0a"), told);
    }

    @Test
    void whatAnotherRequestWritesDoesNot() {
        generation.addListener(ownWrites);
        write(ownWrites, ANNA);
        long own = ownWrites.floor(List.of(ANNA));
        new Recording(generation.current(), now, Long.MAX_VALUE).attach(this);
        try {
            generation.bump(BumpCause.COMMIT, Set.of("t"));
        } finally {
            Recording.detach();
        }
        assertEquals(own, ownWrites.floor(List.of(ANNA)));
    }

    @Test
    void whoWasDroppedForWantOfRoomMayHaveAskedForItAsWell() {
        OwnWrites small = withRoomFor(1);
        generation.addListener(small);
        write(small, ANNA);
        write(small, BERT);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(generation.current(), small.floor(List.of(ANNA)));
        now += Duration.ofSeconds(601).toNanos();
        long before = small.floor(List.of(ANNA));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertEquals(before, small.floor(List.of(ANNA)), "nobody is remembered so long");
    }
}
