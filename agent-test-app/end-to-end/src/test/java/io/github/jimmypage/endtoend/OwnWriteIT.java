package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wrote sees the own write in the very next answer, whatever others are served meanwhile. */
@OnEveryRig
class OwnWriteIT {
    private static final String PAGE = "/probe/writer";

    private final Server server;

    OwnWriteIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @Test
    void aVisitorWithoutAnyIdentityIsKnownAgainByACookieThatTheApplicationNeverSees() {
        Visitor writer = server.visitor();
        String words = Server.newWords();
        Pages.freshHit(server.visitor(), PAGE);
        Response written = writer.post("/probe/write?id=a&end=commit&words=" + words);
        String cookie = written.headers("Set-Cookie").get(0);
        assertTrue(cookie.startsWith("jp_seen="), cookie);
        for (String attribute : new String[] {"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"}) {
            assertTrue(cookie.contains(attribute), cookie);
        }
        assertSeesAtOnce(words, writer);
        String names = "/probe/echo/names?v=" + words;
        assertFalse(
                writer.get(names).text().contains("jp_seen"), writer.get(names).text());
        assertFalse(
                writer.get(names).text().contains("cookie"), writer.get(names).text());
    }

    @Test
    void theCookieMakesNoPagePrivate() {
        Visitor writer = server.visitor();
        writer.post("/probe/write?id=b&end=commit&words=" + Server.newWords());
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(writer, page);
        int renders = server.renders(PAGE);
        assertTrue(Pages.freshHit(server.visitor(), page).cacheStatus().isHit());
        assertTrue(
                server.renders(PAGE) - renders <= 1,
                "one page for both, rendered once more when the write has settled");
    }

    @Test
    void aVisitorIsKnownAgainByTheSession() {
        Visitor writer = withSession();
        assertWritesAndSees(writer);
    }

    @Test
    void aVisitorIsKnownAgainAfterARedirect() {
        Visitor writer = server.visitor();
        Pages.freshHit(server.visitor(), PAGE);
        String words = Server.newWords();
        Response moved = writer.post("/probe/write?id=a&end=commit&to=writer&words=" + words);
        assertEquals(302, moved.status());
        assertSeesAtOnce(words, writer);
    }

    @Test
    void aProgramIsKnownAgainByItsCredential() {
        String credential =
                "Basic " + Base64.getEncoder().encodeToString("robot:secret".getBytes(StandardCharsets.UTF_8));
        Visitor writer = server.visitor().always("Authorization", credential);
        String page = "/probe/protected/writer";
        Pages.freshHit(writer, page);
        String words = Server.newWords();
        Response written = writer.post("/probe/write?id=a&end=commit&words=" + words);
        assertEquals(0, written.headers("Set-Cookie").size(), "it needs no cookie: " + written);
        assertTrue(writer.get(page).text().contains(words));
    }

    @Test
    void whileAWriteIsUnderWayItsVisitorIsServedNothingStale() {
        Visitor writer = withSession();
        Visitor sameSession = server.visitor();
        writer.cookies().forEach(sameSession::cookie);
        String first = Server.newWords();
        String latch = Server.newWords();
        Pages.freshHit(sameSession, PAGE);
        CompletableFuture<Response> writing = CompletableFuture.supplyAsync(
                () -> writer.post("/probe/write?id=a&end=commit&after=" + latch + "&words=" + first));
        server.control("await", latch);
        // It is committed, and its request has not ended.
        Response meanwhile = sameSession.get(PAGE);
        assertTrue(meanwhile.text().contains(first), meanwhile.toString());
        server.control("release", latch);
        assertEquals(200, writing.join().status());
    }

    /** By the session nobody is known any more, and the cookie that the application sees is of no use. */
    @Test
    void whoLogsOutAfterTheWriteIsKnownAgainByTheCookie() {
        Visitor writer = withSession();
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(writer, page);
        Pages.freshHit(server.visitor(), page);
        String words = Server.newWords();
        Response written = writer.post("/probe/write?id=a&end=commit&words=" + words);
        assertEquals(0, written.headers("Set-Cookie").size(), "the session is enough: " + written);
        Response out = writer.get("/probe/session/invalidate");
        assertEquals(1, seen(out).size(), out.toString());
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    @Test
    void whoLogsOutWithTheWriteItselfIsKnownAgainByTheCookie() {
        Visitor writer = withSession();
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(server.visitor(), page);
        String words = Server.newWords();
        Response written = writer.post("/probe/write?id=a&end=commit&out=true&to=writer&words=" + words);
        assertEquals(302, written.status());
        assertEquals(1, seen(written).size(), written.toString());
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    @Test
    void whoLogsOutWithoutHavingWrittenGetsNoCookie() {
        Visitor reader = withSession();
        assertEquals(List.of(), seen(reader.get("/probe/session/invalidate")));
    }

    /** As frameworks do when somebody logs in. */
    @Test
    void whoseSessionGoesOnUnderAnotherIdIsKnownByThatOne() {
        Visitor writer = withSession();
        String page = PAGE + "?v=" + Server.newWords();
        Pages.settled(writer, page);
        Pages.settled(withSession(), page);
        Visitor third = withSession();
        assertTrue(third.get(page).cacheStatus().isFreshHit(), "it is everybody's who has a session");
        String words = Server.newWords();
        Response written = writer.post("/probe/write?id=a&end=commit&words=" + words);
        assertEquals(List.of(), seen(written), "the session is enough: " + written);
        Map<String, String> before = Map.copyOf(writer.cookies());
        writer.get("/probe/session/rotate");
        assertNotEquals(before, writer.cookies());
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    private Visitor withSession() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        return visitor;
    }

    /** Its head is gone by then, and with it the chance to give this client a cookie. */
    @Test
    void whoWritesWhenTheAnswerIsOnItsWayIsServedNothingOlder() {
        String page = "/probe/visits?v=" + Server.newWords();
        Pages.freshHit(server.visitor(), page);
        Visitor writer = server.visitor();
        Response written = writer.get("/probe/get-writes?how=sent");
        assertEquals(List.of(), written.headers("Set-Cookie"), written.toString());
        Response next = writer.get(page);
        assertTrue(next.text().contains(server.control("rows", "visit") + " visits"), next.toString());
    }

    /** The application answers at once, and has a thread of its own do the work. */
    @Test
    void whatAnotherThreadWritesLaterIsSeenByWhoAskedForIt() {
        Visitor writer = server.visitor();
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(server.visitor(), page);
        String words = Server.newWords();
        String latch = Server.newWords();
        writer.post("/probe/write?id=a&later=" + latch + "&words=" + words);
        server.control("await", latch);
        Pages.freshHit(server.visitor(), page);
        server.control("release", latch);
        server.control("await", latch + "-done");
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
        server.control("release", latch + "-done");
    }

    /** What one tab saves the other one shows, since both are the same client. */
    @Test
    void theOtherTabSeesItAsWell() {
        Visitor writer = server.visitor();
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(server.visitor(), page);
        String words = Server.newWords();
        writer.post("/probe/write?id=a&end=commit&words=" + words);
        Visitor otherTab = server.visitor();
        writer.cookies().forEach(otherTab::cookie);
        Response next = otherTab.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void aScriptThatSendsJsonIsKnownAgainAsAFormIs(String method) {
        Visitor writer = server.visitor().always("Accept", "application/json");
        String page = PAGE + "?v=" + Server.newWords();
        Pages.freshHit(server.visitor().always("Accept", "application/json"), page);
        String words = Server.newWords();
        Response written = writer.send(
                new Request(method, "/probe/write?id=a&end=commit&words=" + words, List.of(), "{\"words\":\"new\"}")
                        .with("Content-Type", "application/json"));
        assertEquals(200, written.status(), written.toString());
        Response next = writer.get(page);
        assertTrue(next.text().contains(words), next.toString());
    }

    @Test
    void othersAreNotMadeToWaitForIt() {
        Visitor other = server.visitor();
        String page = PAGE + "?v=" + Server.newWords();
        Eventually.get(
                "a page for minutes",
                () -> other.get(page),
                answer -> answer.cacheStatus().isFreshHit()
                        && Integer.parseInt(answer.cacheStatus().parameters().getOrDefault("ttl", "0")) > 50);
        server.visitor().post("/probe/write?id=a&end=commit&words=" + Server.newWords());
        Response answer = other.send(Request.get(page));
        assertTrue(answer.cacheStatus().isHit() && answer.cacheStatus().isStale(), answer.toString());
    }

    private static List<String> seen(Response answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("jp_seen="))
                .toList();
    }

    private void assertWritesAndSees(Visitor writer) {
        Pages.freshHit(writer, PAGE);
        String words = Server.newWords();
        writer.post("/probe/write?id=a&end=commit&words=" + words);
        assertSeesAtOnce(words, writer);
    }

    private static void assertSeesAtOnce(String words, Visitor writer) {
        Response next = writer.get(PAGE);
        assertTrue(next.text().contains(words), next.toString());
        assertFalse(next.cacheStatus().isStale() && next.cacheStatus().isHit(), next.toString());
    }
}
