package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is committed shows at once, what is not committed never does, whichever way it was written. */
@OnEveryRig
class CommittedWriteIT {
    private static final String PAGE = "/probe/writer";

    private final RigOnJdk rig;
    private final Server server;

    CommittedWriteIT(RigOnJdk rig) {
        this.rig = rig;
        server = rig.withAgent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update",
                "execute",
                "large-update",
                "prepared",
                "prepared-execute",
                "batch",
                "prepared-batch",
                "query",
                "result-set",
                "merge",
                "commented",
                "ddl"
            })
    void aWriteOfAnyKindShowsInTheNextVisit(String writing) {
        for (String way : new String[] {"pool", "direct"}) {
            for (String end : new String[] {"autocommit", "commit"}) {
                Visitor visitor = server.visitor();
                Pages.freshHit(visitor, PAGE);
                String words = Server.newWords();
                server.write("id=a&by=" + writing + "&way=" + way + "&end=" + end + "&words=" + words);
                Pages.showing(words, visitor, PAGE);
                Pages.freshHit(visitor, PAGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream", "/page.jsp", "/forward", "/driver-manager", "/in-filter/writer"})
    void everyKindOfPageTurnsNew(String page) {
        assumeTrue(rig.shows(page), "no JSPs here");
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe" + page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Pages.showing(words, visitor, "/probe" + page);
        Pages.freshHit(visitor, "/probe" + page);
    }

    @Test
    void othersKeepTheOldPageUntilTheCommitAndSeeTheNewOneAfterIt() {
        Visitor visitor = server.visitor();
        String old = Pages.freshHit(visitor, PAGE).text();
        String words = Server.newWords();
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> server.write("id=a&end=commit&stop=" + words + "&words=" + words));
        server.control("await", words);
        assertEquals(old, Pages.freshHit(visitor, PAGE).text(), "while the transaction is open");
        server.control("release", words);
        writing.join();
        Pages.showing(words, visitor, PAGE);
    }

    @Test
    void aWriteOfAJobShowsAsWell() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        String words = Server.newWords();
        server.write("aside=true&id=a&end=commit&words=" + words);
        Pages.showing(words, visitor, PAGE);
    }

    @Test
    void aPageRenderedWhileATransactionWasOpenIsNotTakenForANewOneAfterTheCommit() {
        Visitor visitor = server.visitor();
        String words = Server.newWords();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> server.write("aside=true&id=a&end=commit&stop=" + words + "&words=" + words));
        server.control("await", words);
        String unseen = PAGE + "?unseen=" + words;
        String old = visitor.get(unseen).text();
        assertTrue(!old.contains(words), old);
        server.control("release", words);
        writing.join();
        Pages.showing(words, visitor, unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-commit", "after-commit"})
    void aPageRenderedBeforeTheCommitIsToldOfIsNotKeptAsFresh(String where) {
        for (String way : new String[] {"pool", "direct"}) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, PAGE);
            String words = Server.newWords();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> server.write(
                    "aside=true&id=a&way=" + way + "&end=commit&" + where + "=" + words + "&words=" + words));
            server.control("await", words);
            String unseen = PAGE + "?inside=" + words;
            Response inside = visitor.get(unseen);
            assertEquals(where.equals("after-commit"), inside.text().contains(words), inside.toString());
            server.control("release", words);
            writing.join();
            // Whatever the one rendered inside shows, nobody knows whether it shows all of it.
            assertFalse(visitor.get(unseen).cacheStatus().isFreshHit());
            Pages.showing(words, visitor, unseen);
        }
    }

    @Test
    void aSnapshotFromBeforeAWriteNeverPassesForAFreshPage() {
        String snapshot = Server.newWords();
        server.control("snapshot", snapshot);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Visitor visitor = server.visitor();
        for (int visit = 0; visit < 3; visit++) {
            Response old = visitor.get("/probe/snapshot?of=" + snapshot);
            assertFalse(old.text().contains(words), "the transaction sees its own snapshot: " + old);
            assertFalse(old.cacheStatus().isFreshHit(), "old data under the new generation: " + old);
        }
        server.control("snapshot", snapshot);
        Pages.showing(words, visitor, "/probe/snapshot?of=" + snapshot);
        Pages.freshHit(visitor, "/probe/snapshot?of=" + snapshot);
    }

    @Test
    void aTransactionThatAnotherRequestCommitsCountsFromTheCommit() {
        Visitor visitor = server.visitor();
        String old = Pages.freshHit(visitor, PAGE).text();
        String words = Server.newWords();
        server.write("id=a&end=commit&hold=" + words + "&words=" + words);
        assertEquals(old, visitor.get(PAGE).text(), "while the transaction is open");
        assertEquals(old, Pages.freshHit(visitor, PAGE).text(), "while the transaction is open");
        server.write("end=commit&take=" + words);
        Pages.showing(words, visitor, PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "rollback-as-text", "close"})
    void whatIsRolledBackNeverShows(String end) {
        for (String way : new String[] {"pool", "direct"}) {
            Visitor visitor = server.visitor();
            String old = Pages.freshHit(visitor, PAGE).text();
            server.write("id=a&way=" + way + "&end=" + end + "&words=" + Server.newWords());
            assertEquals(old, visitor.get(PAGE).text());
            assertEquals(old, Pages.freshHit(visitor, PAGE).text());
        }
    }

    @ParameterizedTest
    @CsvSource({"autocommit-on,pool", "autocommit-on,direct", "commit-as-text,pool", "commit-as-text,direct"})
    void aCommitInAnotherWordShowsToo(String end, String way) {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        String words = Server.newWords();
        server.write("id=a&way=" + way + "&end=" + end + "&words=" + words);
        Pages.showing(words, visitor, PAGE);
    }

    @Test
    void aRollbackToASavepointLeavesWhatWasWrittenBefore() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        String words = Server.newWords();
        server.write("id=a&by=savepoint&end=commit&words=" + words);
        Pages.showing(words, visitor, PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"autocommit", "commit"})
    void aWriteToAWhitelistedTableLeavesPagesFresh(String end) {
        Visitor visitor = server.visitor();
        // Tried again, because an earlier write may still be settling; were this one to count, no try would ever
        // succeed.
        Eventually.get(
                "a fresh hit right after a write that does not count",
                () -> {
                    Pages.freshHit(visitor, PAGE);
                    server.write("by=whitelisted&end=" + end + "&words=" + Server.newWords());
                    return visitor.get(PAGE);
                },
                answer -> answer.cacheStatus().isFreshHit());
    }

    @Test
    void theWriterSeesTheOwnWriteInTheVeryNextAnswer() {
        Visitor writer = server.visitor();
        for (int round = 0; round < 3; round++) {
            Pages.freshHit(writer, PAGE);
            String words = Server.newWords();
            writer.post("/probe/write?id=a&end=commit&words=" + words);
            Response next = writer.get(PAGE);
            assertTrue(next.text().contains(words), next.toString());
        }
    }
}
