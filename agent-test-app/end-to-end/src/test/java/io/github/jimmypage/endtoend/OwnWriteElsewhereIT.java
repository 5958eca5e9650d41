package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes through one JVM and reads through another, which hears late of what was written. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class OwnWriteElsewhereIT {
    private static final String PAGE = "/probe/writer";
    private static final String COOKIE = "jp_seen";
    private static final int ROUNDS = 300;
    private static final Duration LATE = Duration.ofMillis(400);

    private static ProbeNodes nodes;
    private static FaultProxy late;
    private static Server one;
    private static Server other;

    @BeforeAll
    static void startNodes() throws IOException {
        nodes = ProbeNodes.start("own-writes");
        one = nodes.one();
        other = nodes.other();
        late = nodes.late();
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWritesHereAndReadsThereSeesTheOwnWriteBeforeItIsHeardOf(boolean session) {
        Visitor writer = one.visitor();
        Visitor reader = other.visitor();
        if (session) {
            writer.get("/probe/session/create");
            reader.get("/probe/session/create");
        }
        Pages.freshHit(other.visitor(), PAGE);
        late.delays(LATE, Kind.SUBSCRIPTION);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> others = CompletableFuture.supplyAsync(() -> hits(over));
        int unheard = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String words = Server.newWords();
                writer.post("/probe/write?id=a&end=commit&words=" + words);
                carry(writer, reader);
                Response read = reader.get(PAGE);
                assertTrue(read.text().contains(words), "round " + round + ": " + read);
                unheard += read.cacheStatus().isHit() ? 0 : 1;
            }
        } finally {
            over.set(true);
        }
        int hits = others.join();
        assertTrue(hits > ROUNDS / 10, hits + " hits of others meanwhile");
        assertEquals(ROUNDS, unheard, "it could only be rendered");
    }

    private static int hits(AtomicBoolean over) {
        Visitor visitor = other.visitor();
        int hits = 0;
        while (!over.get()) {
            hits += visitor.get(PAGE).cacheStatus().isHit() ? 1 : 0;
        }
        return hits;
    }

    /** Its cookies, as a browser has them that a balancer sends elsewhere; sessions are each node's own here. */
    private static void carry(Visitor writer, Visitor reader) {
        reader.cookie(COOKIE, writer.cookies().get(COOKIE));
    }

    /** The client has its answer, and nobody knows yet whether there will be a commit. */
    @Test
    void anAnswerThatIsSentBeforeTheCommitKeepsTheClientFromOldPagesFromThenOn() {
        late.delays(LATE, Kind.SUBSCRIPTION);
        Visitor writer = one.visitor();
        Visitor reader = other.visitor();
        Pages.freshHit(other.visitor(), PAGE);
        String words = Server.newWords();
        String latch = Server.newWords();
        writer.post("/probe/write?sent=true&id=a&end=commit&before-commit=" + latch + "&words=" + words);
        one.control("await", latch);
        carry(writer, reader);
        Pages.freshHit(other.visitor(), PAGE);
        Response before = reader.get(PAGE);
        assertFalse(before.cacheStatus().isHit(), before.toString());
        one.control("release", latch);
        Eventually.get(
                "the own write",
                () -> {
                    Response answer = reader.get(PAGE);
                    boolean seen = answer.text().contains(words);
                    assertTrue(seen || !answer.cacheStatus().isHit(), answer.toString());
                    return seen && answer.cacheStatus().isFreshHit();
                },
                seenInAHit -> seenInAHit);
    }

    @Test
    void onceItIsHeardOfTheWriterIsServedAgain() {
        Visitor writer = one.visitor();
        Visitor reader = other.visitor();
        String words = Server.newWords();
        writer.post("/probe/write?id=a&end=commit&words=" + words);
        carry(writer, reader);
        Response hit = Pages.freshHit(reader, PAGE);
        assertTrue(hit.text().contains(words), hit.toString());
    }

    /** Nothing is outdated by it; all the same the others have to know that there is nothing to wait for. */
    @Test
    void whoseRequestWroteNothingIsServedAgainAsWell() {
        Visitor writer = one.visitor();
        Visitor reader = other.visitor();
        writer.post("/probe/session/create");
        carry(writer, reader);
        Pages.freshHit(reader, PAGE);
    }

    @Test
    void aMadeUpIdCostsItsClientTheHitsAndNobodyElse() {
        Visitor hostile = other.visitor().cookie(COOKIE, "0123456789abcdef0123456789abcdef");
        for (int visit = 0; visit < 5; visit++) {
            Pages.freshHit(other.visitor(), PAGE);
            Response answer = hostile.get(PAGE);
            assertEquals(200, answer.status());
            assertEquals("request", answer.cacheStatus().parameters().get("fwd"), answer.toString());
        }
        Pages.freshHit(other.visitor().cookie(COOKIE, "not an id"), PAGE);
    }
}
