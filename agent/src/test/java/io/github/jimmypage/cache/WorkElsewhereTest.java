package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkElsewhereTest {
    private final Generation generation = new Generation(Ticker.SYSTEM);
    private final WorkElsewhere elsewhere = new WorkElsewhere(generation);

    @AfterEach
    void leaveNothingOnTheThread() {
        Recording.detach();
    }

    private Recording begun() {
        elsewhere.watch();
        return new Recording(generation.current(), 0, Long.MAX_VALUE, elsewhere);
    }

    private DatabaseWatch thisThread() {
        DatabaseWatch watch = elsewhere.ofThisThread();
        assertNotNull(watch);
        return watch;
    }

    @Test
    void nobodyHearsAnythingBeforeARequestCouldGoOnAsynchronously() {
        assertNull(elsewhere.ofThisThread());
        elsewhere.watch();
        assertSame(elsewhere, elsewhere.ofThisThread());
    }

    @Test
    void theRecordingOfTheThreadHearsWhatItsThreadDoes() {
        Recording recording = begun();
        recording.attach(this);
        assertSame(recording, elsewhere.ofThisThread());
    }

    @Test
    void whatIsDoneElsewhereForbidsStoringOnlyWhatGoesOnAsynchronously() {
        Recording ended = begun();
        Recording going = begun();
        going.goOn();
        thisThread().wrote();
        thisThread().databaseFailed();
        thisThread().readClock();
        elsewhere.touchedSession();
        assertFalse(ended.mayHaveWritten() || ended.isDatabaseFailed() || ended.isClockRead());
        assertFalse(ended.isSessionTouchedElsewhere());
        assertTrue(going.mayHaveWritten() && going.isDatabaseFailed() && going.isClockRead());
        assertTrue(going.isSessionTouchedElsewhere());
        assertFalse(going.hasWritten(), "it is not known to have written");
    }

    @Test
    void whatWasDoneElsewhereBeforeItBeganIsNoConcernOfIt() {
        begun();
        thisThread().wrote();
        thisThread().usedDatabase();
        Recording later = begun();
        later.goOn();
        later.adopt();
        assertFalse(later.mayHaveWritten());
        assertFalse(later.isDatabaseUsed());
    }

    @Test
    void whoAnswersHasDoneForItWhatTheThreadDidSinceItBegan() {
        Recording recording = begun();
        recording.goOn();
        thisThread().usedDatabase();
        thisThread().wrote();
        assertFalse(recording.isDatabaseUsed());
        recording.adopt();
        assertTrue(recording.isDatabaseUsed());
        assertTrue(recording.hasWritten());
    }

    @Test
    void whoAnswersHasTakenForItTheConnectionsOfTheThread() {
        Recording recording = begun();
        recording.goOn();
        thisThread().tookConnection();
        recording.adopt();
        assertTrue(recording.mayShowDatabase());
        thisThread().usedWhitelisted();
        recording.adopt();
        assertFalse(recording.mayShowDatabase(), "for the session");
    }

    @Test
    void aPageIsNoNewerThanWhatTheRequestHasReadWhoseThreadAnswersIt() {
        Recording other = begun();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording recording = begun();
        recording.goOn();
        other.attach(other);
        other.usedDatabase();
        other.wrote();
        recording.adopt();
        assertTrue(recording.isDatabaseUsed());
        assertTrue(recording.mayHaveWritten());
        assertFalse(recording.hasWritten(), "the other one has");
        assertEquals(other.goodFor(), recording.goodFor());
    }

    @Test
    void aSnapshotFromBeforeTheLastBumpThatIsReadElsewhereMakesThePageOld() {
        long before = generation.current();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording recording = begun();
        recording.goOn();
        thisThread().readIn(generation.current());
        assertEquals(generation.current(), recording.goodFor());
        thisThread().readIn(before);
        assertEquals(before, recording.goodFor());
    }

    @Test
    void ofSeveralOldSnapshotsTheOldestCounts() {
        long oldest = generation.current();
        long older = generation.bump(BumpCause.COMMIT, Set.of("t"));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording recording = begun();
        recording.goOn();
        thisThread().readIn(oldest);
        Recording later = begun();
        later.goOn();
        thisThread().readIn(older);
        assertEquals(oldest, recording.goodFor());
        assertEquals(older, later.goodFor(), "the oldest was read before it began");
    }

    @Test
    void manyOldSnapshotsNeverMakeAPageNewerThanTheOldest() {
        long[] snapshots = new long[100];
        for (int i = 0; i < snapshots.length; i++) {
            snapshots[i] = generation.current();
            generation.bump(BumpCause.COMMIT, Set.of("t"));
        }
        Recording[] recordings = new Recording[snapshots.length];
        for (int i = 0; i < snapshots.length; i++) {
            recordings[i] = begun();
            recordings[i].goOn();
            thisThread().readIn(snapshots[i]);
        }
        for (int i = 0; i < snapshots.length; i++) {
            assertTrue(recordings[i].goodFor() <= snapshots[i], "what began before read " + i);
        }
        assertEquals(generation.current(), begunAndGoingOn().goodFor(), "nothing was read since");
    }

    private Recording begunAndGoingOn() {
        Recording recording = begun();
        recording.goOn();
        return recording;
    }
}
