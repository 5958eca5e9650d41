package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.PageKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays share connections, and none of them fails for what became of a connection in between. */
@Timeout(60)
class ReplayConnectionsTest {
    private static final PageKey PAGE = Keys.of("/list");
    private static final Duration LONG = Duration.ofSeconds(50);

    private final Replays replays = new Replays();
    private final ReplayConnections connections = new ReplayConnections(ReplayConnections.USUAL_IDLE);
    private final AtomicInteger arrivals = new AtomicInteger();
    private PlayedConnector connector;

    @BeforeEach
    void open() throws IOException {
        connector = new PlayedConnector(this::arrived);
    }

    @AfterEach
    void close() throws IOException {
        connector.close();
    }

    private boolean arrived(@Nullable String nonce, int port) {
        Replay replay = nonce == null ? null : replays.arrive(nonce, port);
        if (replay != null) {
            arrivals.incrementAndGet();
            replay.end(RefreshOutcome.STORED);
        }
        return true;
    }

    private RefreshOutcome replay() throws InterruptedException {
        return new ReplayRun(replays, connections, LONG).run(new RefreshTask(PAGE, PAGE, connector.request("/list")));
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void tenInARowUseOne() throws Exception {
        for (int replay = 1; replay <= 10; replay++) {
            assertEquals(RefreshOutcome.STORED, replay());
        }
        assertEquals(1, connector.accepted());
        assertEquals(10, arrivals.get());
    }

    @Test
    void oneThatTheServerHasClosedMeanwhileCostsNoFailure() throws Exception {
        assertEquals(RefreshOutcome.STORED, replay());
        connector.closeConnections();
        until(() -> connector.open() == 0);
        assertEquals(RefreshOutcome.STORED, replay());
        assertEquals(2, connector.accepted());
        assertEquals(2, arrivals.get());
    }

    /** It is gone before the nonce arrived, though the request was read: a proxy behaves so whose own connection broke. */
    @Test
    void oneThatIsClosedInPlaceOfAnAnswerIsTriedOnceMoreWithTheSameNonce() throws Exception {
        connector.close();
        AtomicInteger requests = new AtomicInteger();
        connector = new PlayedConnector((nonce, port) -> requests.incrementAndGet() != 2 && arrived(nonce, port));
        assertEquals(RefreshOutcome.STORED, replay());
        assertEquals(RefreshOutcome.STORED, replay());
        assertEquals(3, requests.get());
        assertEquals(connector.heads().get(1), connector.heads().get(2));
        assertEquals(2, connector.accepted());
    }

    @Test
    void aNewOneThatIsClosedInPlaceOfAnAnswerIsNotTriedOnceMore() throws Exception {
        connector.close();
        connector = new PlayedConnector((nonce, port) -> false);
        assertEquals(RefreshOutcome.NOT_SEEN, replay());
        assertEquals(1, connector.accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\npage",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npages",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\npages",
                "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\npage",
                "what is this"
            })
    void noOtherReplayFollowsAnAnswerWhoseEndIsInDoubt(String answer) throws Exception {
        connector.answer(answer.startsWith("HTTP") ? answer : answer + "\r\n");
        assertEquals(RefreshOutcome.STORED, replay());
        assertEquals(RefreshOutcome.STORED, replay());
        assertEquals(2, connector.accepted());
    }

    @Test
    void oneOnWhichTheServerHasSpokenUnaskedIsLeftAlone() throws Exception {
        assertEquals(RefreshOutcome.STORED, replay());
        ReplayConnections.Lent lent = connections.kept(connector.connector(), Long.MAX_VALUE);
        assertNotNull(lent);
        connections.giveBack(lent);
        connector.say("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
        until(lent.connection()::isSpokenTo);
        assertNull(connections.kept(connector.connector(), Long.MAX_VALUE));
        until(() -> connector.open() == 0);
    }

    /** A container that speaks AJP repeats what a web server said, which may stand anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.1", "2001:db8::1", "0.0.0.0", "localhost", "add.example", ""})
    void noneLeadsToWhatIsNoAddressOfThisMachine(String address) {
        Connector elsewhere = new Connector(address, 80, null, false);
        long soon = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        assertThrows(UnknownHostException.class, () -> connections.open(elsewhere, soon));
        assertTrue(connections.isEmpty());
    }

    @Test
    void eachConnectorHasItsOwn() throws Exception {
        assertEquals(RefreshOutcome.STORED, replay());
        Connector same = connector.connector();
        for (Connector other : List.of(
                new Connector(same.address(), same.port(), "shop", false),
                new Connector(same.address(), same.port() + 1, null, false),
                new Connector("::1", same.port(), null, false))) {
            assertNull(connections.kept(other, Long.MAX_VALUE), other.toString());
        }
        assertNotNull(connections.kept(same, Long.MAX_VALUE));
    }

    @Test
    void fewAreKeptAndNoneForLong() throws Exception {
        List<ReplayConnections.Lent> lent = new ArrayList<>();
        long deadline = System.nanoTime() + LONG.toNanos();
        for (int count = 0; count <= ReplayConnections.MAX_IDLE; count++) {
            ReplayConnections.Lent one = connections.open(connector.connector(), deadline);
            one.connection().exchange(connector.request("/list").head("none"));
            lent.add(one);
        }
        lent.forEach(connections::giveBack);
        until(() -> connector.open() == ReplayConnections.MAX_IDLE);
        connections.sweep(System.nanoTime());
        assertEquals(ReplayConnections.MAX_IDLE, connector.open());
        connections.sweep(System.nanoTime() + ReplayConnections.USUAL_IDLE.toNanos());
        until(() -> connector.open() == 0);
    }

    @Test
    void whatIsUnderWayBeyondItsDeadlineIsEnded() throws Exception {
        connector.close();
        CountDownLatch never = new CountDownLatch(1);
        connector = new PlayedConnector((nonce, port) -> {
            arrivals.incrementAndGet();
            never.await();
            return false;
        });
        Thread replaying = new Thread(() -> {
            try {
                replay();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        replaying.start();
        until(() -> arrivals.get() == 1);
        connections.sweep(System.nanoTime() + LONG.toNanos());
        replaying.join();
        never.countDown();
    }

    /** Each byte comes in time, and the answer never. */
    @Test
    void anAnswerThatComesInDropsIsGivenUpInTime() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(listening));
            dripping.start();
            Connector there = new Connector("127.0.0.1", listening.getLocalPort(), null, false);
            RefreshTask task = new RefreshTask(PAGE, PAGE, new ReplayRequest(there, "/list", List.of()));
            assertEquals(RefreshOutcome.FAILED, new ReplayRun(replays, connections, Duration.ofMillis(50)).run(task));
            dripping.join();
        }
    }

    private static void drip(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write('x');
            }
        } catch (IOException gone) {
            // The other side has given up.
        }
    }
}
