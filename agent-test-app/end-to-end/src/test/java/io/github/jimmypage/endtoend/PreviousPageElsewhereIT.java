package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.FaultProxy;
import io.github.jimmypage.endtoend.process.FaultProxy.Kind;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What another JVM wrote: the previous page is for those who cannot be the writer. Mostly of pages that cannot be rendered again, so that
 * the previous one is there for as long as somebody may be given it.
 */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class PreviousPageElsewhereIT {
    private static final String COOKIE = "jp_seen";
    private static final int ROUNDS = 200;

    private static ConsoleClient console;
    private static ProbeNodes nodes;
    private static FaultProxy late;
    private static Server one;
    private static Server other;

    @BeforeAll
    static void startNodes() throws IOException {
        int port = ConsoleServer.freePort();
        nodes = ProbeNodes.start("previous", "refresh.backoff=100ms", "coalesce.wait=0", "one:console.port=" + port);
        one = nodes.one();
        other = nodes.other();
        late = nodes.late();
        console =
                new ConsoleClient(port, ConsoleServer.link(one, "/probe/writer").token());
        awaitAgreement();
    }

    /** What is heard before the first heartbeat after the subscription may not be all, and counts as a write of anybody. */
    private static void awaitAgreement() {
        Visitor visitor = other.visitor();
        Eventually.get(
                "a bump that is known to be the only one",
                () -> {
                    // Of a page that was outdated by anybody nobody gets what was before, however often it is written
                    // after that.
                    String page = newPage();
                    Pages.freshHit(visitor, page);
                    mood(page, "error");
                    one.write("id=a&end=commit&words=" + Server.newWords());
                    return Eventually.get("word of the write", () -> visitor.get(page), answer -> !answer.cacheStatus()
                            .isFreshHit());
                },
                PreviousPageElsewhereIT::isPrevious);
    }

    @AfterAll
    static void stopNodes() throws IOException {
        if (nodes != null) {
            nodes.close();
        }
    }

    @AfterEach
    void nothingIsLate() {
        late.heals();
    }

    @Test
    void othersGetThePreviousPageUntilTheNewOneIsThere() {
        Visitor visitor = other.visitor();
        String page = newPage();
        String old = Pages.freshHit(visitor, page).text();
        mood(page, "error");
        String words = Server.newWords();
        one.visitor().post("/probe/write?id=a&end=commit&words=" + words);
        awaitPrevious(visitor, page, old);
        for (int visit = 0; visit < 5; visit++) {
            Response answer = other.visitor().get(page);
            assertTrue(isPrevious(answer), answer.toString());
            assertEquals(old, answer.text());
        }
        mood(page, "well");
        Eventually.get(
                "the new page",
                () -> {
                    Response answer = visitor.get(page);
                    assertTrue(answer.cacheStatus().isHit(), "nobody waits: " + answer);
                    return answer;
                },
                answer -> answer.cacheStatus().isFreshHit() && answer.text().contains(words));
    }

    /** Somebody who did not write, and could have. */
    private enum Stranger {
        WITH_A_SESSION {
            @Override
            void comes(Visitor visitor) {
                visitor.get("/probe/session/create");
            }
        },
        WITH_A_SESSION_THAT_IS_NOT_KNOWN_HERE {
            @Override
            void comes(Visitor visitor) {
                visitor.cookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
            }
        },
        WHO_WROTE_HERE_BEFORE {
            @Override
            void comes(Visitor visitor) {
                visitor.post("/probe/write?id=b&end=commit&words=" + Server.newWords());
            }
        },
        WHO_WROTE_THERE_BEFORE {
            @Override
            void comes(Visitor visitor) {
                Visitor there = one.visitor();
                there.post("/probe/write?id=b&end=commit&words=" + Server.newWords());
                carry(there, visitor);
            }
        },
        WHO_ASKS_ANOTHER_HOST {
            @Override
            Request asksFor(String page) {
                return Request.get(page).with("Host", "office.example");
            }
        },
        WHO_CAME_THROUGH_A_PROXY_FOR_ANOTHER_HOST {
            @Override
            Request asksFor(String page) {
                return Request.get(page).with("X-Forwarded-Host", "office.example");
            }
        },
        WHO_CAME_THROUGH_A_PROXY_THAT_SAYS_SO_IN_THE_STANDARD_WAY {
            @Override
            Request asksFor(String page) {
                return Request.get(page).with("Forwarded", "for=192.0.2.1;host=office.example");
            }
        },
        WHOSE_COOKIE_WAS_SPOILT_ON_ITS_WAY {
            @Override
            Request asksFor(String page) {
                return Request.get(page).with("Cookie", "jp_seen=spoilt");
            }
        };

        void comes(Visitor visitor) {}

        Request asksFor(String page) {
            return Request.get(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCouldHaveWrittenGetsNothingFromBefore(Stranger stranger) {
        Visitor visitor = other.visitor();
        Visitor asking = other.visitor();
        stranger.comes(asking);
        String page = newPage();
        Pages.freshHit(asking, stranger.asksFor(page));
        String old = Pages.freshHit(visitor, page).text();
        Pages.freshHit(asking, stranger.asksFor(page));
        mood(page, "error");
        one.visitor().post("/probe/write?id=a&end=commit&words=" + Server.newWords());
        awaitPrevious(visitor, page, old);
        for (int visit = 0; visit < 3; visit++) {
            Response answer = asking.send(stranger.asksFor(page));
            assertFalse(answer.cacheStatus().isHit(), answer.toString());
            assertTrue(isPrevious(visitor.get(page)), "and others do");
        }
        mood(page, "well");
    }

    /** The answer is without the cookie, or may be when everything that is told has been told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "write?end=commit&aside=true",
                "write?end=commit&then=fail",
                "write?end=commit&then=reset",
                "async-write?after-all=true",
                "async-write?before=true"
            })
    void nobodyGetsThePreviousPageAfterAWriteOfSomebodyWhoMayHaveNoCookie(String how) {
        Visitor visitor = other.visitor();
        String page = newPage();
        Pages.freshHit(visitor, page);
        mood(page, "error");
        Visitor writer = one.visitor();
        writer.post("/probe/" + how + "&id=a&words=" + Server.newWords());
        awaitNothing(visitor, page);
        mood(page, "well");
        if (writer.cookies().containsKey(COOKIE)) {
            // Served again when there is no more to hear of it, which would be a write of anybody in the next test as
            // well.
            Visitor reader = other.visitor();
            carry(writer, reader);
            Pages.freshHit(reader, page);
        }
    }

    @Test
    void nobodyGetsThePreviousPageAfterSomebodyOutsideWrote() {
        Visitor visitor = other.visitor();
        String page = newPage();
        Pages.freshHit(visitor, page);
        mood(page, "error");
        assertEquals(200, console.post("/bump", "").status());
        awaitNothing(visitor, page);
        mood(page, "well");
    }

    /** On the way there what is not known here yet may pass for fresh; what is known gives nobody the previous page. */
    private static void awaitNothing(Visitor visitor, String page) {
        Eventually.get("an answer that is rendered", () -> visitor.get(page), answer -> !answer.cacheStatus()
                .isHit());
        for (int visit = 0; visit < 3; visit++) {
            Response answer = visitor.get(page);
            assertFalse(answer.cacheStatus().isHit(), answer.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5})
    void theWriterGetsNothingFromBeforeWhileOthersDo(long lateMillis) {
        Visitor writer = one.visitor();
        Visitor reader = other.visitor();
        String page = newPage();
        Pages.freshHit(other.visitor(), page);
        late.delays(Duration.ofMillis(lateMillis), Kind.SUBSCRIPTION);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> others = CompletableFuture.supplyAsync(() -> previousPages(page, over));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String words = Server.newWords();
                writer.post("/probe/write?id=a&end=commit&words=" + words);
                carry(writer, reader);
                for (int visit = 0; visit < 4; visit++) {
                    Response read = reader.get(page);
                    assertTrue(read.text().contains(words), "round " + round + ", visit " + visit + ": " + read);
                }
            }
        } finally {
            over.set(true);
        }
        assertTrue(others.join() > 0, "others got the previous page meanwhile");
    }

    private static int previousPages(String page, AtomicBoolean over) {
        Visitor visitor = other.visitor();
        int previous = 0;
        while (!over.get()) {
            previous += isPrevious(visitor.get(page)) ? 1 : 0;
        }
        return previous;
    }

    /** What was written is heard of then. */
    private static void awaitPrevious(Visitor visitor, String page, String old) {
        Eventually.get(
                "the previous page",
                () -> {
                    Response answer = visitor.get(page);
                    assertTrue(answer.cacheStatus().isHit(), answer.toString());
                    assertEquals(old, answer.text());
                    return answer;
                },
                PreviousPageElsewhereIT::isPrevious);
    }

    private static boolean isPrevious(Response answer) {
        return answer.cacheStatus().isHit() && answer.cacheStatus().isStale();
    }

    private static String newPage() {
        return "/probe/moody/" + Server.newWords();
    }

    private static void mood(String page, String mood) {
        other.control("mood", page + "&to=" + mood);
    }

    /** Its cookies, as a browser has them that a balancer sends elsewhere; sessions are each node's own here. */
    private static void carry(Visitor writer, Visitor reader) {
        reader.cookie(COOKIE, writer.cookies().get(COOKIE));
    }
}
