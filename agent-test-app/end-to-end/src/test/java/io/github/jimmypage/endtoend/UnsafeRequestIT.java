package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** A POST may change a page in a way that no SQL shows: its own URI's and its {@code Location}'s are rendered anew. */
@OnEveryRig
class UnsafeRequestIT {
    private final Server server;

    UnsafeRequestIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @Test
    void thePageOfItsOwnUriTurnsNewForEverybody() {
        Visitor visitor = server.visitor();
        String page = "/probe/note/" + Server.newWords();
        Pages.freshHit(visitor, page + "?id=b");
        String words = Server.newWords();
        server.visitor().post(page + "?words=" + words);
        Pages.showing("note " + words, visitor, page + "?id=b");
        Pages.freshHit(visitor, page + "?id=b");
    }

    /** Whoever follows the redirect comes before everybody else: Jetty sends it before the servlet has returned. */
    @Test
    void thePageThatItsAnswerRedirectsToTurnsNew() {
        Visitor other = server.visitor();
        Visitor writer = server.visitor();
        for (int round = 0; round < 10; round++) {
            String page = "/probe/note/" + Server.newWords();
            Pages.freshHit(other, page);
            String words = Server.newWords();
            String edit = "/probe/note/edit?for=" + page.substring("/probe/note".length()) + "&to=" + page;
            Response answer = writer.post(edit + "&words=" + words);
            assertEquals(302, answer.status(), answer.toString());
            Response followed = writer.get(page);
            assertTrue(followed.text().contains("note " + words), followed.toString());
            Eventually.get("the changed page for others", () -> other.get(page), given -> given.text()
                    .contains("note " + words));
        }
    }

    @Test
    void whoSentItSeesWhatItChangedInTheVeryNextAnswer() {
        Visitor writer = server.visitor();
        String page = "/probe/note/" + Server.newWords();
        Pages.freshHit(writer, page);
        String words = Server.newWords();
        writer.post(page + "?words=" + words);
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    @Test
    void oneThatFailedChangesNothing() {
        Visitor visitor = server.visitor();
        String page = "/probe/note/" + Server.newWords();
        Response fresh = Eventually.get(
                "a fresh hit right after a request that failed",
                () -> {
                    Pages.freshHit(visitor, page);
                    server.visitor().post(page + "?status=409&words=unseen");
                    return visitor.get(page);
                },
                answer -> answer.cacheStatus().isFreshHit());
        assertFalse(fresh.text().contains("unseen"), fresh.toString());
    }

    @Test
    void otherPagesStayFresh() {
        Visitor visitor = server.visitor();
        String other = "/probe/note/" + Server.newWords();
        Eventually.get(
                "a fresh hit right after a request to another page",
                () -> {
                    Pages.freshHit(visitor, other);
                    server.visitor().post("/probe/note/unrelated?words=x");
                    return visitor.get(other);
                },
                answer -> answer.cacheStatus().isFreshHit());
    }
}
