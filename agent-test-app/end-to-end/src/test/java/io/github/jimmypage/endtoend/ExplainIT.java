package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** An operator sees which line of the application caused a bump, and what the cache made of a request. */
@OnEveryRig
class ExplainIT {
    private final Server server;

    ExplainIT(RigOnJdk rig) {
        server = rig.withAgent();
        Pages.freshHit(server.visitor(), "/probe/list");
    }

    @Test
    void aBumpNamesTheMaskedStatementAndTheLineOfTheApplicationThatExecutedIt() {
        String words = Server.newWords();
        server.write("id=a&words=" + words + "&by=update");
        String bump = lastBump("commit of text");
        assertTrue(bump.contains("; UPDATE text SET words = ? WHERE id = ?; at probe.Writing$"), bump);
        assertTrue(
                bump.matches(".*; at probe\\.Writing\\$\\d+\\.write\\(Writing\\.java:\\d+\\), called by"
                        + " probe\\.Write\\.write\\(Write\\.java:\\d+\\)"),
                bump);
        assertFalse(server.control("cache", "BumpLog").contains(words), "words of a literal");
    }

    /** The commit says nothing of who wrote, and comes from wherever a framework has it. */
    @Test
    void aTransactionIsNamedByItsFirstWriteAndTheLineOfThat() {
        server.write("id=a&words=" + Server.newWords() + "&by=savepoint&end=commit");
        String bump = lastBump("commit of text");
        assertTrue(bump.contains("; UPDATE text SET words = ? WHERE id = ? (and 1 more); at probe.Writing$"), bump);
    }

    @Test
    void aBatchIsNamedAsWell() {
        server.write("id=a&words=" + Server.newWords() + "&by=prepared-batch&end=commit");
        String batch = lastBump("commit of text");
        assertTrue(batch.contains("; UPDATE text SET words = ? WHERE id = ?; at probe.Writing$"), batch);
    }

    @Test
    void theEndOfARequestThatWroteNamesTheRequest() {
        server.write("id=a&words=" + Server.newWords());
        String bump = lastBump("exit of *");
        assertTrue(bump.endsWith("; POST /probe/write"), bump);
    }

    @Test
    void aBumpTellsHowManyPagesItMadeStale() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/list?v=" + Server.newWords());
        server.write("id=a&words=" + Server.newWords());
        String bump = lastBump("commit of text");
        assertTrue(bump.matches(".*; pages made stale: [1-9][0-9]*;.*"), bump);
    }

    @Test
    void theStepsOfARequestNameTheAttributeForWhichItsPageIsRefusedAndNoValue() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/fill-mutable");
        visitor.cookie("taste", "hush-cookie");
        String path = "/probe/session/read-mutable";
        server.control("cache", "explain:" + path);
        visitor.send(Request.get(path + "?id=hush-parameter").with("X-Team", "hush-header"));
        String steps = explained(path, "refused: session-state (read session attribute cart (java.util.ArrayList))");
        assertTrue(steps.contains("asked for as somebody, by "), steps);
        assertTrue(steps.contains("cookie taste"), steps);
        assertTrue(steps.contains("header X-Team") || steps.contains("header x-team"), steps);
        assertFalse(steps.contains("hush"), steps);
        for (String value : visitor.cookies().values()) {
            assertFalse(steps.contains(value), steps);
        }
    }

    @Test
    void theStepsOfARequestTellWhatWasFoundAndServedAndStored() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/list");
        server.control("cache", "explain:/probe/list*");
        Pages.freshHit(visitor, "/probe/list");
        explained("/probe/list", "asked for as nobody: the page is shared; found: a fresh page of generation ");
        explained("/probe/list", "; served: hit; ttl=");
        visitor.get("/probe/list?v=" + Server.newWords());
        explained(
                "/probe/list",
                "found: no page; rendered by the application: fwd=uri-miss; stored: good for generation ");
    }

    @Test
    void whatIsNoCandidateSaysWhy() {
        server.control("cache", "explain:/probe/write");
        server.write("id=a&words=" + Server.newWords());
        explained("/probe/write", "no candidate: method: only GET and HEAD are");
    }

    private String lastBump(String what) {
        String last = "";
        for (String line : server.control("cache", "BumpLog").split("\n")) {
            if (line.contains(": " + what + "; ")) {
                last = line;
            }
        }
        return last;
    }

    /** The answer may have gone out before the request is over. */
    private String explained(String path, String words) {
        String all = Eventually.get(
                "steps with " + words,
                () -> server.control("cache", "Explained"),
                lines -> line(lines, path, words) != null);
        return "" + line(all, path, words);
    }

    private static String line(String lines, String path, String words) {
        for (String line : lines.split("\n")) {
            if (line.contains(" " + path + ": ") && line.contains(words)) {
                return line;
            }
        }
        return null;
    }
}
