package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.WholePages;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RefresherTest {
    private static final PageKey PAGE = Keys.of("/list");

    private volatile long now = 1;
    private final Generation generation = new Generation(() -> now);
    private final PageCache cache =
            new PageCache(generation, () -> now, new CachePolicy(Settings.defaults()), 10_000_000, Runnable::run);
    private final Refresher refresher = refresher(Map.of("refresh.concurrency", "2", "refresh.timeout", "20s"));
    private final AtomicInteger arrivals = new AtomicInteger();
    private @Nullable PlayedConnector connector;

    private Refresher refresher(Map<String, String> settings) {
        return refresher(settings, Duration.ofMinutes(5));
    }

    private Refresher refresher(Map<String, String> settings, Duration longestIdle) {
        Refresher made = new Refresher(cache, policy(settings), Runnable::run, new ReplayConnections(longestIdle));
        Thread dispatcher = new Thread(made.dispatcher(), "dispatcher of a test");
        dispatcher.setDaemon(true);
        dispatcher.start();
        return made;
    }

    private static RefreshPolicy policy(Map<String, String> settings) {
        try {
            return RefreshPolicy.of(Settings.of(settings));
        } catch (SettingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @AfterEach
    void close() throws IOException {
        if (connector != null) {
            connector.close();
        }
    }

    private PlayedConnector connector(PlayedConnector.Behaviour behaviour) throws IOException {
        PlayedConnector made = new PlayedConnector(behaviour);
        connector = made;
        return made;
    }

    /** A connector behind which each replay ends like this. */
    private PlayedConnector answering(RefreshOutcome outcome) throws IOException {
        return connector((nonce, port) -> {
            Replay replay = nonce == null ? null : refresher.arrived(nonce, port);
            arrivals.incrementAndGet();
            if (replay != null) {
                replay.end(outcome);
            }
            return true;
        });
    }

    /** Puts a page there that a bump has outdated. */
    private void stalePage(PageKey key) {
        store(key);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        assertInstanceOf(Lookup.Stale.class, cache.find(key, name -> ""));
    }

    private void store(PageKey key) {
        store(key, cache.startRecording());
    }

    private void store(PageKey key, Recording recording) {
        recording.usedDatabase();
        cache.publish(key, key.path(), name -> "", WholePages.of(new byte[] {'a'}, 1), ContentCheck.NONE, recording);
    }

    private void refresh(PageKey key) {
        PlayedConnector played = connector;
        assertNotNull(played);
        refresh(refresher, key, played.request(key.path()));
    }

    private static void refresh(Refresher asked, PageKey key, ReplayRequest request) {
        RefreshClaim claim = asked.claim(key);
        if (claim != null) {
            claim.request(key, request);
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            // The time of the test is over.
            assertFalse(Thread.currentThread().isInterrupted(), "waited in vain");
            Thread.onSpinWait();
        }
    }

    @Test
    void aReplayIsTheSameGetWithANonce() throws Exception {
        stalePage(PAGE);
        PlayedConnector played = answering(RefreshOutcome.STORED);
        refresh(refresher, PAGE, played.request("/list?q=%C3%A4", new ReplayRequest.Header("Host", "shop")));
        until(() -> refresher.stateOf(PAGE) == RefreshState.IDLE && arrivals.get() == 1);
        String head = played.heads().get(0);
        assertTrue(head.startsWith("GET /list?q=%C3%A4 HTTP/1.1|Host: shop|X-Jimmypage-Replay: "), head);
        assertFalse(head.contains("|Connection: "), head);
    }

    @Test
    void manyWhoAskGetOneRefresh() throws Exception {
        stalePage(PAGE);
        CountDownLatch held = new CountDownLatch(1);
        connector((nonce, port) -> {
            arrivals.incrementAndGet();
            held.await();
            return end(nonce, port, RefreshOutcome.STORED);
        });
        for (int i = 0; i < 100; i++) {
            refresh(PAGE);
        }
        until(() -> arrivals.get() == 1);
        assertEquals(RefreshState.RUNNING, refresher.stateOf(PAGE));
        assertFalse(refresher.isWanted(PAGE));
        held.countDown();
        until(() -> refresher.stateOf(PAGE) == RefreshState.IDLE);
        assertEquals(1, arrivals.get());
    }

    @Test
    void oneOfManyWhoAskLooksHowToAndAnotherIfThatOneGivesUp() {
        stalePage(PAGE);
        RefreshClaim claim = refresher.claim(PAGE);
        assertNotNull(claim);
        assertNull(refresher.claim(PAGE));
        claim.giveUp();
        assertNotNull(refresher.claim(PAGE));
    }

    private boolean end(@Nullable String nonce, int port, RefreshOutcome outcome) {
        return end(refresher, nonce, port, outcome);
    }

    private static boolean end(Refresher sender, @Nullable String nonce, int port, RefreshOutcome outcome) {
        Replay replay = nonce == null ? null : sender.arrived(nonce, port);
        if (replay != null) {
            replay.end(outcome);
        }
        return true;
    }

    @Test
    void neverMoreAtOnceThanTheSettingsAllow() throws Exception {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        connector((nonce, port) -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(5);
            under.decrementAndGet();
            arrivals.incrementAndGet();
            return end(nonce, port, RefreshOutcome.STORED);
        });
        for (int i = 0; i < 20; i++) {
            stalePage(Keys.of("/page" + i));
        }
        for (int i = 0; i < 20; i++) {
            refresh(Keys.of("/page" + i));
        }
        until(() -> arrivals.get() == 20);
        assertEquals(2, most.get());
    }

    @Test
    void aPageThatIsAskedForOftenTakesNoTurnOfAnother() throws Exception {
        Refresher single = refresher(Map.of("refresh.concurrency", "1", "refresh.timeout", "20s"));
        CountDownLatch held = new CountDownLatch(1);
        PlayedConnector played = connector((nonce, port) -> {
            arrivals.incrementAndGet();
            held.await();
            return end(single, nonce, port, RefreshOutcome.STORED);
        });
        List<PageKey> keys = List.of(Keys.of("/hot"), Keys.of("/cold"), Keys.of("/colder"));
        keys.forEach(this::stalePage);
        for (PageKey key : keys) {
            for (int time = 0; time < 100; time++) {
                refresh(single, keys.get(0), played.request("/hot"));
            }
            until(() -> arrivals.get() == 1);
            refresh(single, key, played.request(key.path()));
        }
        held.countDown();
        until(() -> arrivals.get() == 3);
        assertEquals(List.of("/hot", "/cold", "/colder"), paths(played));
    }

    private static List<String> paths(PlayedConnector played) {
        return played.heads().stream().map(head -> head.split(" ")[1]).toList();
    }

    @Test
    void afterABumpTheMostWantedPageIsRenderedWithoutAnybodyAsking() throws Exception {
        Refresher eager = refresher(Map.of("refresh.concurrency", "1", "refresh.ahead", "1"));
        PlayedConnector played = connector((nonce, port) -> {
            store(PAGE);
            arrivals.incrementAndGet();
            return end(eager, nonce, port, RefreshOutcome.STORED);
        });
        PageKey other = Keys.of("/other");
        // Not outdated by a bump of its own, for which the other may come first.
        store(other);
        store(PAGE);
        eager.wanted().learn(new RefreshTask(other, other, played.request("/other")), 1);
        eager.wanted().learn(new RefreshTask(PAGE, PAGE, played.request("/list")), 1);
        assertTrue(eager.wanted().count(PAGE, 1));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 1 && !eager.isUnderWay(PAGE));
        assertInstanceOf(Lookup.Fresh.class, cache.find(PAGE, name -> ""));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 2 && !eager.isUnderWay(PAGE));
        assertEquals(List.of("/list", "/list"), paths(played), "the other is wanted less");
    }

    @Test
    void aPageThatAClientAsksForDoesNotWaitForThoseThatNobodyAskedFor() throws Exception {
        Refresher eager = refresher(Map.of("refresh.concurrency", "2", "refresh.ahead", "5", "refresh.timeout", "20s"));
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger unasked = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        PlayedConnector played = connector((nonce, port) -> {
            arrivals.incrementAndGet();
            most.accumulateAndGet(unasked.incrementAndGet(), Math::max);
            held.await();
            unasked.decrementAndGet();
            return end(eager, nonce, port, RefreshOutcome.FAILED);
        });
        stalePage(PAGE);
        for (int i = 0; i < 5; i++) {
            PageKey key = Keys.of("/unasked" + i);
            store(key);
            eager.wanted().learn(new RefreshTask(key, key, played.request(key.path())), 1);
        }
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 1);
        refresh(eager, PAGE, played.request("/list"));
        until(() -> arrivals.get() == 2);
        assertTrue(paths(played).contains("/list"), () -> paths(played).toString());
        held.countDown();
        until(() -> arrivals.get() == 6);
        assertEquals(2, most.get(), "at once, that of the client included");
    }

    @Test
    void aPageThatAClientAsksForIsTheNextEvenWhereThereIsOnePlaceForAll() throws Exception {
        Refresher eager = refresher(Map.of("refresh.concurrency", "1", "refresh.ahead", "5", "refresh.timeout", "20s"));
        CountDownLatch held = new CountDownLatch(1);
        PlayedConnector played = connector((nonce, port) -> {
            arrivals.incrementAndGet();
            held.await();
            return end(eager, nonce, port, RefreshOutcome.FAILED);
        });
        stalePage(PAGE);
        for (int i = 0; i < 5; i++) {
            PageKey key = Keys.of("/unasked" + i);
            store(key);
            eager.wanted().learn(new RefreshTask(key, key, played.request(key.path())), 1);
        }
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 1);
        refresh(eager, PAGE, played.request("/list"));
        held.countDown();
        until(() -> arrivals.get() == 6);
        assertEquals("/list", paths(played).get(1));
    }

    @Test
    void aPageThatWasLockedWhileItsRoundCameByIsRenderedAfterwards() throws Exception {
        Refresher eager = refresher(Map.of("refresh.concurrency", "3", "refresh.ahead", "2", "refresh.timeout", "20s"));
        PageKey less = Keys.of("/less");
        CountDownLatch roundPassed = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        PlayedConnector played = connector((nonce, port) -> {
            Replay replay = nonce == null ? null : eager.arrived(nonce, port);
            assertNotNull(replay);
            if (replay.found().equals(less)) {
                store(less);
                arrivals.incrementAndGet();
            } else if (times.incrementAndGet() == 1) {
                Recording begun = cache.startRecording();
                roundPassed.await();
                store(PAGE, begun);
            } else {
                store(PAGE);
            }
            replay.end(RefreshOutcome.STORED);
            return true;
        });
        store(less);
        store(PAGE);
        eager.wanted().learn(new RefreshTask(less, less, played.request("/less")), 1);
        eager.wanted().learn(new RefreshTask(PAGE, PAGE, played.request("/list")), 1);
        assertTrue(eager.wanted().count(PAGE, 1));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 1 && times.get() == 1 && !eager.isUnderWay(less));
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 2);
        roundPassed.countDown();
        until(() -> times.get() == 2);
    }

    @Test
    void whatCameOfARequestThatNobodySentKeepsNoClientFromAsking() throws Exception {
        Refresher eager = refresher(Map.of("refresh.concurrency", "1", "refresh.ahead", "1"));
        PlayedConnector played = connector((nonce, port) -> {
            boolean first = arrivals.incrementAndGet() == 1;
            return end(eager, nonce, port, first ? RefreshOutcome.MISMATCH : RefreshOutcome.STORED);
        });
        store(PAGE);
        eager.wanted().learn(new RefreshTask(PAGE, PAGE, played.request("/list")), 1);
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        until(() -> arrivals.get() == 1 && !eager.isUnderWay(PAGE));
        assertEquals(RefreshState.IDLE, eager.stateOf(PAGE));
        assertTrue(eager.isWanted(PAGE));
        now += 1;
        refresh(eager, PAGE, played.request("/list"));
        until(() -> arrivals.get() == 2);
    }

    @Test
    void aFailureIsTriedAgainAfterAPauseThatDoubles() throws Exception {
        stalePage(PAGE);
        answering(RefreshOutcome.FAILED);
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) == RefreshState.FAILING && !running(PAGE));
        assertFalse(refresher.isWanted(PAGE));
        now += TimeUnit.SECONDS.toNanos(6);
        assertTrue(refresher.isWanted(PAGE));
        refresh(PAGE);
        until(() -> arrivals.get() == 2 && !refresher.isWanted(PAGE) && !running(PAGE));
        now += TimeUnit.SECONDS.toNanos(6);
        assertFalse(refresher.isWanted(PAGE), "the second pause is twice as long");
        now += TimeUnit.SECONDS.toNanos(5);
        assertTrue(refresher.isWanted(PAGE));
        assertInstanceOf(Lookup.Stale.class, cache.find(PAGE, name -> ""), "the old page stays");
    }

    private boolean running(PageKey key) {
        return refresher.isUnderWay(key);
    }

    @Test
    void aConnectionThatBreaksIsAFailureAndDoesNotStopLaterRefreshes() throws Exception {
        stalePage(PAGE);
        connector((nonce, port) -> {
            boolean first = arrivals.incrementAndGet() == 1;
            return end(nonce, port, first ? RefreshOutcome.FAILED : RefreshOutcome.STORED) && !first;
        });
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) == RefreshState.FAILING && !running(PAGE));
        now += TimeUnit.SECONDS.toNanos(6);
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) == RefreshState.IDLE);
    }

    @Test
    void whatIsAnsweredByAnotherProcessIsNoRefreshWhateverItsStatus() throws Exception {
        stalePage(PAGE);
        connector((nonce, port) -> true);
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) == RefreshState.IMPOSSIBLE);
        now += TimeUnit.SECONDS.toNanos(60);
        assertFalse(refresher.isWanted(PAGE));
        assertInstanceOf(Lookup.Stale.class, cache.find(PAGE, name -> ""), "the old page stays");
    }

    @Test
    void aPortThatNobodyListensOnIsNoRefresh() throws Exception {
        stalePage(PAGE);
        PlayedConnector gone = connector((nonce, port) -> true);
        gone.close();
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) == RefreshState.IMPOSSIBLE);
    }

    @Test
    void aPageThatMayNotBeKeptAnyMoreGoes() throws Exception {
        stalePage(PAGE);
        answering(RefreshOutcome.REFUSED);
        refresh(PAGE);
        until(() -> cache.find(PAGE, name -> "") instanceof Lookup.UriMiss);
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() throws Exception {
        Refresher impatient = refresher(Map.of("refresh.timeout", "50ms"));
        stalePage(PAGE);
        CountDownLatch never = new CountDownLatch(1);
        PlayedConnector played = connector((nonce, port) -> {
            never.await();
            return true;
        });
        refresh(impatient, PAGE, played.request("/list"));
        until(() -> impatient.stateOf(PAGE) == RefreshState.FAILING);
        never.countDown();
    }

    @Test
    void aLockWhoseHolderNeverCameBackExpires() {
        RefreshLocks locks = new RefreshLocks();
        RefreshLocks.Lease lost = locks.take(PAGE, now, 900);
        assertNotNull(lost);
        assertNull(locks.take(PAGE, now + 899, 900));
        RefreshLocks.Lease next = locks.take(PAGE, now + 900, 900);
        assertNotNull(next);
        locks.release(PAGE, lost);
        assertTrue(locks.isTaken(PAGE, now + 900), "a late holder does not give back the lock of another");
    }

    @Test
    void aLeaseBeginsAnewWhenItsTurnComesUnlessAnotherHasIt() {
        RefreshLocks locks = new RefreshLocks();
        RefreshLocks.Lease waited = locks.take(PAGE, now, 900);
        assertNotNull(waited);
        assertTrue(locks.renew(PAGE, waited, now + 800, 900));
        assertTrue(locks.isTaken(PAGE, now + 1600));
        assertNotNull(locks.take(PAGE, now + 1700, 900));
        assertFalse(locks.renew(PAGE, waited, now + 1700, 900), "it expired, and is another's");
        assertFalse(locks.renew(Keys.of("/other"), waited, now, 900));
    }

    /** What stands before every filter may have too much to do. */
    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aReplayThatIsTurnedAwayForNowIsTriedAgain(int status) throws Exception {
        connector((nonce, port) -> true).answer("HTTP/1.1 " + status + " Later\r\nContent-Length: 0\r\n\r\n");
        stalePage(PAGE);
        refresh(PAGE);
        until(() -> refresher.stateOf(PAGE) != RefreshState.RUNNING && refresher.stateOf(PAGE) != RefreshState.IDLE);
        assertEquals(RefreshState.FAILING, refresher.stateOf(PAGE));
    }

    /** One failure that ends the thread would end all refreshes (KNOWN_BUGS 13). */
    @Test
    void aTurnThatFailsEndsNoLaterOne() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        Queue<Refresher.Queued> queue = new LinkedBlockingQueue<>() {
            @Override
            public Refresher.Queued poll() {
                if (failures.getAndIncrement() < 2) {
                    throw new OutOfMemoryError("played");
                }
                return super.poll();
            }
        };
        ReplayConnections connections = new ReplayConnections(Duration.ofMinutes(1));
        RefreshDispatcher dispatcher = new RefreshDispatcher(refresher, queue, connections);
        Thread thread = new Thread(dispatcher, "dispatcher of a test");
        thread.setDaemon(true);
        thread.start();
        answering(RefreshOutcome.STORED);
        stalePage(PAGE);
        RefreshLocks.Lease lease = new RefreshLocks().take(PAGE, now, 900);
        assertNotNull(lease);
        PlayedConnector played = connector;
        assertNotNull(played);
        queue.add(new Refresher.Queued(new RefreshTask(PAGE, PAGE, played.request("/list")), lease, false));
        until(queue::isEmpty);
        assertTrue(failures.get() > 2);
        thread.interrupt();
    }

    @Test
    void aNonceCountsOnceAndOnlyFromItsOwnConnection() {
        Replays replays = new Replays();
        Replay replay = new Replay(PAGE, PAGE, false);
        String nonce = replays.expect(replay);
        assertNull(replays.arrive(nonce, 5000), "before the connection is known");
        replay.bind(5000);
        assertNull(replays.arrive(nonce, 5001), "from another port");
        assertNull(replays.arrive(nonce, 0), "from a port that the container does not tell");
        assertNull(replays.arrive("made up", 5000));
        assertEquals(replay, replays.arrive(nonce, 5000));
        assertNull(replays.arrive(nonce, 5000), "a second time");
        assertFalse(replays.forget(nonce));
    }

    /** Containers that believe a proxy take the client's port from its word as well, or say that they know none. */
    @Test
    void theNonceOfAReplayThatSpeaksForAnotherMayComeFromAnyPort() {
        Replays replays = new Replays();
        Replay replay = new Replay(PAGE, PAGE, true);
        String nonce = replays.expect(replay);
        assertNull(replays.arrive(nonce, 0), "before the connection is known");
        replay.bind(5000);
        assertEquals(replay, replays.arrive(nonce, 4711));
        assertNull(replays.arrive(nonce, 4711), "a second time");
    }

    @Test
    void theRefreshesOfAnApplicationThatStoppedAreDropped() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        connector((nonce, port) -> {
            arrivals.incrementAndGet();
            held.await();
            return end(nonce, port, RefreshOutcome.STORED);
        });
        for (int i = 0; i < 10; i++) {
            stalePage(Keys.of("/page" + i));
        }
        for (int i = 0; i < 10; i++) {
            refresh(Keys.of("/page" + i));
        }
        until(() -> arrivals.get() == 2);
        refresher.removeContext(1);
        held.countDown();
        for (int i = 0; i < 10; i++) {
            PageKey key = Keys.of("/page" + i);
            until(() -> refresher.stateOf(key) == RefreshState.IDLE);
        }
        assertTrue(arrivals.get() <= 3, "two were under way, and one may have been taken from the queue: " + arrivals);
    }

    @Test
    void noConnectionIsKeptThatTheServerOfAStoppedApplicationMightWaitFor() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        PlayedConnector played = connector((nonce, port) -> {
            if (arrivals.incrementAndGet() == 2) {
                held.await();
            }
            return end(nonce, port, RefreshOutcome.STORED);
        });
        PageKey other = Keys.of("/other");
        stalePage(PAGE);
        stalePage(other);
        refresh(PAGE);
        until(() -> arrivals.get() == 1 && refresher.stateOf(PAGE) == RefreshState.IDLE);
        assertEquals(1, played.open());
        refresh(other);
        until(() -> arrivals.get() == 2);
        refresher.removeContext(1);
        held.countDown();
        until(() -> played.open() == 0);
        assertEquals(1, played.accepted());
    }

    @Test
    void idleConnectionsAreClosedWithoutAnotherRefresh() throws Exception {
        Refresher tidy = refresher(Map.of(), Duration.ofMillis(1));
        stalePage(PAGE);
        PlayedConnector played = connector((nonce, port) -> {
            Replay replay = nonce == null ? null : tidy.arrived(nonce, port);
            if (replay != null) {
                replay.end(RefreshOutcome.STORED);
            }
            return true;
        });
        refresh(tidy, PAGE, played.request("/list"));
        until(() -> played.accepted() == 1 && played.open() == 0);
    }

    @Test
    void anApplicationThatStopsWhileItsPageIsReplayedIsNoFailure() throws Exception {
        stalePage(PAGE);
        connector((nonce, port) -> {
            arrivals.incrementAndGet();
            cache.removeContext(1);
            return true;
        });
        refresh(PAGE);
        until(() -> arrivals.get() == 1 && refresher.stateOf(PAGE) != RefreshState.RUNNING);
        assertEquals(RefreshState.IDLE, refresher.stateOf(PAGE));
    }

    @Test
    void whereTheSettingsNameAnotherWayEveryReplayGoesThere() {
        Refresher usual = refresher(Map.of());
        assertEquals(new Connector("192.0.2.1", 8443, "shop", false), usual.connector("192.0.2.1", 8443, true, "shop"));
        assertEquals(new Connector("192.0.2.1", 80, null, false), usual.connector("192.0.2.1", 80, false, "shop"));
        assertNull(usual.connector("192.0.2.1", 0, false, "shop"), "a socket of another kind");
        assertNull(usual.connector(null, 80, false, "shop"));
        Refresher plain = refresher(Map.of("refresh.origin", "http://localhost:81"));
        assertEquals(new Connector("127.0.0.1", 81, null, true), plain.connector("192.0.2.1", 8443, true, "shop"));
        assertEquals(new Connector("127.0.0.1", 81, null, true), plain.connector(null, -1, false, "shop"));
        Refresher tls = refresher(Map.of("refresh.origin", "https://[::1]"));
        assertEquals(new Connector("::1", 443, "shop", true), tls.connector("192.0.2.1", 80, false, "shop"));
    }

    /** A port that speaks AJP answers nothing, nor does that of a web server which the container took for its own. */
    @Test
    void whoReadsThatAReplayWasNotSeenReadsWhatCanBeDone() {
        Connector found = new Connector("127.0.0.1", 8009, null, false);
        Connector named = new Connector("127.0.0.1", 8080, null, true);
        String setting = "jimmypage.refresh.origin can name one";
        assertTrue(Refresher.why(RefreshOutcome.NOT_SEEN, found).contains(setting));
        assertFalse(Refresher.why(RefreshOutcome.NOT_SEEN, named).contains(setting));
        assertFalse(Refresher.why(RefreshOutcome.MISMATCH, found).contains(setting));
    }
}
