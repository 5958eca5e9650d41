package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a write others get the previous page at once, and soon the new one; whatever goes wrong on the way, a good page stays. */
@OnEveryRig
class StalePageIT {
    private static final int CROWD = 24;

    private static final Instant STARTED = Instant.now();

    private final Server server;

    StalePageIT(RigOnJdk rig) {
        server = rig.withAgent(
                "stale",
                "refresh.timeout=2s",
                "refresh.backoff=100ms",
                // Whoever waits where nobody should waits for longer than a test does.
                "coalesce.wait=5m",
                "identity.shared-paths=/probe/echo/tenant",
                "refresh.private-paths=/probe/moody/own-*");
    }

    @Test
    void othersGetThePreviousPageAtOnceWhileOneReplayRendersTheNewOne() {
        String page = newPage();
        Visitor visitor = server.visitor();
        String old = Pages.settled(visitor, page).text();
        String words = Server.newWords();
        mood(page, "hold:" + words);
        int before = server.renders(page);
        server.write("id=a&end=commit&words=" + words);
        // The render of the new page is held, so none of these answers can have waited for it.
        for (int visit = 0; visit < 5; visit++) {
            Response answer = server.visitor().get(page);
            assertEquals(old, answer.text());
            assertTrue(answer.cacheStatus().isHit() && answer.cacheStatus().isStale(), answer.toString());
        }
        server.control("await", words);
        assertEquals(before + 1, server.renders(page), "renders under way");
        mood(page, "well");
        server.control("release", words);
        assertTrue(Pages.freshHit(visitor, page).text().contains(words));
    }

    @Test
    void aCrowdThatAsksForAMissingPageHasItRenderedOnce() throws Exception {
        String page = newPage();
        String words = Server.newWords();
        mood(page, "hold:" + words);
        int before = server.renders(page);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (int client = 0; client < CROWD; client++) {
                Visitor visitor = server.visitor();
                answers.add(crowd.submit(() -> visitor.get(page)));
            }
            server.control("await", words);
            mood(page, "well");
            server.control("release", words);
            for (Future<Response> answer : answers) {
                assertEquals(200, answer.get().status());
            }
        } finally {
            crowd.shutdownNow();
        }
        // The page was rendered so soon after the mood was set that it may be rendered once more for settling.
        int renders = server.renders(page) - before;
        assertTrue(renders >= 1 && renders <= 2, renders + " renders for " + CROWD + " clients");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "status", "redirect", "throw"})
    void aRefreshThatFailsNeverReplacesThePage(String mood) {
        String page = newPage();
        Visitor visitor = server.visitor();
        String old = Pages.settled(visitor, page).text();
        mood(page, mood);
        int before = server.renders(page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Eventually.get(
                "three tries to render it",
                () -> {
                    Response answer = visitor.get(page);
                    assertEquals(old, answer.text());
                    assertTrue(answer.cacheStatus().isStale(), answer.toString());
                    return server.renders(page) - before;
                },
                tries -> tries >= 3);
        mood(page, "well");
        assertTrue(Pages.freshHit(visitor, page).text().contains(words));
        List<String> told = server.child()
                .err()
                .lines()
                .filter(line -> line.contains("the refresh of "))
                .toList();
        // The first that fails is told, and then one a minute: there are three at least, for each mood.
        assertTrue(!told.isEmpty() && told.size() <= 1 + minutesUp(), told.toString());
    }

    /** Minutes since the first server started, and the one that runs. */
    private long minutesUp() {
        return 1 + Duration.between(STARTED, Instant.now()).toMinutes();
    }

    @Test
    void aRefreshThatTakesTooLongIsGivenUpAndTriedAgain() {
        String page = newPage();
        Visitor visitor = server.visitor();
        String old = Pages.settled(visitor, page).text();
        String words = Server.newWords();
        mood(page, "hold:" + words);
        server.write("id=a&end=commit&words=" + words);
        assertEquals(old, visitor.get(page).text());
        server.control("await", words);
        mood(page, "well");
        // The first render still hangs, and its lock with it until the time is up.
        assertTrue(Pages.freshHit(visitor, page).text().contains(words));
        server.control("release", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "no-store", "session"})
    void aPageThatMayNoLongerBeKeptGoes(String mood) {
        String page = newPage();
        Visitor visitor = server.visitor();
        Pages.settled(visitor, page);
        mood(page, mood);
        int before = server.renders(page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        visitor.get(page);
        Eventually.get("the refresh", () -> server.renders(page), renders -> renders > before);
        Response next = Eventually.get(
                "an answer that the application made", () -> server.visitor().get(page), answer -> !answer.cacheStatus()
                        .isHit());
        assertTrue(next.text().contains(words), next.toString());
        mood(page, "well");
    }

    @Test
    void aSessionThatAReplayMadeEndsWithIt() {
        String page = newPage();
        Visitor visitor = server.visitor();
        Pages.settled(visitor, page);
        String sessions = server.control("sessions", "");
        mood(page, "session");
        int before = server.renders(page);
        server.write("id=a&end=commit&words=" + Server.newWords());
        assertTrue(visitor.get(page).cacheStatus().isStale());
        Eventually.get("the refresh", () -> server.renders(page), renders -> renders > before);
        Eventually.get("the end of its session", () -> server.control("sessions", ""), sessions::equals);
        mood(page, "well");
    }

    @Test
    void aPageThatShowsTheAddressOfItsClientIsNotReplayed() {
        Visitor visitor = server.visitor();
        String page = "/probe/echo/address?v=" + Server.newWords();
        Pages.settled(visitor, page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Response next = server.visitor().get(page);
        assertTrue(next.text().contains(words), next.toString());
        assertFalse(next.cacheStatus().isHit(), next.toString());
        assertEquals("stale", next.cacheStatus().forwarded().orElse("none"));
    }

    @Test
    void aPageThatBeginsToShowTheAddressWhileItIsReplayedIsNotKept() {
        String page = newPage();
        Visitor visitor = server.visitor();
        Pages.settled(visitor, page);
        mood(page, "address");
        int before = server.renders(page);
        server.write("id=a&end=commit&words=" + Server.newWords());
        assertTrue(visitor.get(page).cacheStatus().isStale());
        Eventually.get("the replay", () -> server.renders(page), renders -> renders > before);
        Response next = Eventually.get(
                "an answer that is not the old page", () -> server.visitor().get(page), answer -> !answer.cacheStatus()
                        .isStale());
        assertFalse(next.cacheStatus().isHit(), "what the replay rendered was served: " + next);
    }

    @Test
    void whatAFilterPutsIntoAThreadLocalIsThereInAReplay() {
        String page = "/probe/echo/tenant?v=" + Server.newWords();
        Request request = Request.get(page).with("X-Tenant", "red");
        Visitor visitor = server.visitor();
        assertTrue(Pages.freshHit(visitor, request).text().contains("tenant red"));
        Eventually.get("a page for minutes", () -> visitor.send(request), answer -> Pages.ttl(answer) > 60);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Response stale = visitor.send(request);
        assertTrue(stale.cacheStatus().isStale(), stale.toString());
        Response fresh = Pages.freshHit(visitor, request);
        assertTrue(fresh.text().contains(words) && fresh.text().contains("tenant red"), fresh.toString());
    }

    /** Frameworks copy all headers, those of the connection too, and a replay has a connection of its own. */
    @Test
    void aPageThatReadsAllHeadersIsRenderedInTheBackground() {
        Request request =
                Request.get("/probe/echo/names?v=" + Server.newWords()).with("Connection", "keep-alive");
        Visitor visitor = server.visitor();
        Eventually.get("a page for minutes", () -> visitor.send(request), answer -> Pages.ttl(answer) > 60);
        server.write("id=a&end=commit&words=" + Server.newWords());
        assertTrue(visitor.send(request).cacheStatus().isStale());
        Response next = Eventually.get("the new page", () -> visitor.send(request), answer -> !answer.cacheStatus()
                .isStale());
        assertTrue(next.cacheStatus().isFreshHit(), next.toString());
    }

    @Test
    void aForgedNonceDoesNothingAndIsNotSeenByTheApplication() {
        String page = "/probe/echo/names?v=" + Server.newWords();
        Visitor visitor = server.visitor();
        String shown = Pages.settled(visitor, page).text();
        int renders = server.renders("/probe/echo/names");
        Request forged = Request.get(page).with("X-Jimmypage-Replay", "00".repeat(24));
        assertEquals(shown, Pages.freshHit(visitor, forged).text());
        assertEquals(renders, server.renders("/probe/echo/names"), "a forged nonce renders nothing");
        Response rendered = visitor.send(Request.get(page + "&other").with("X-Jimmypage-Replay", "00".repeat(24)));
        assertFalse(rendered.text().contains("jimmypage"), rendered.text());
        assertEquals(rendered.text(), visitor.get(page + "&other").text());
    }

    @Test
    void aPrivatePageIsRenderedInItsOwnersRequest() {
        Visitor anna = server.visitor().cookie("taste", "sweet");
        String page = newPage();
        Pages.settled(anna, page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Response next = anna.get(page);
        assertTrue(next.text().contains(words), next.toString());
        assertEquals("stale", next.cacheStatus().forwarded().orElse("none"));
    }

    /** Somebody has said that rendering it as its user does nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"cookie", "session"})
    void aPrivatePageIsRenderedBehindItsOwnersBackWhereTheSettingsSaySo(String by) {
        Visitor anna = somebody(by, "anna");
        Visitor berta = somebody(by, "berta");
        String page = "/probe/moody/own-" + Server.newWords();
        String old = Pages.settled(anna, page).text();
        Pages.settled(berta, page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        int before = server.renders(page);
        Response stale = anna.get(page);
        assertTrue(stale.cacheStatus().isHit() && stale.cacheStatus().isStale(), stale.toString());
        assertEquals(old, stale.text());
        Response next = Eventually.get(
                "the new page", () -> anna.get(page), answer -> answer.text().contains(words));
        assertTrue(next.cacheStatus().isFreshHit(), "rendered by a replay: " + next);
        assertEquals(before + 1, server.renders(page), "one for anna, and nobody asked for berta");
        assertTrue(berta.get(page).cacheStatus().isStale(), "hers is a page of its own");
    }

    private Visitor somebody(String by, String name) {
        Visitor visitor = server.visitor();
        if (by.equals("cookie")) {
            return visitor.cookie("taste", name);
        }
        visitor.get("/probe/session/login?name=" + name);
        return visitor;
    }

    @Test
    void whatTheApplicationsOwnCacheHeldAfterTheCommitDoesNotStay() {
        String page = "/probe/remembering?v=" + Server.newWords();
        Visitor visitor = server.visitor();
        Pages.settled(visitor, page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        // Rendered out of the old cache into the new generation.
        assertFalse(Pages.freshHit(visitor, page).text().contains(words));
        server.control("forget", "");
        Eventually.get("the new words without another write", () -> visitor.get(page), answer -> answer.text()
                .contains(words));
    }

    @Test
    void manyWhoAskForTheSameMissingPageWaitForOneRender() {
        // Writes of other tests have settled, or what is rendered now would be rendered once more in a moment.
        Pages.settled(server.visitor(), newPage());
        assertRenderedOnceForAll(newPage());
    }

    /** Somebody had the page already, which says nothing of whether it can be kept. */
    @Test
    void anApplicationsAnswerThatNothingHasChangedKeepsNobodyFromWaiting() {
        Pages.settled(server.visitor(), newPage());
        String page = newPage();
        mood(page, "unmodified");
        assertEquals(304, server.visitor().get(page).status());
        assertRenderedOnceForAll(page);
    }

    private void assertRenderedOnceForAll(String page) {
        int before = server.renders(page);
        String latch = Server.newWords();
        mood(page, "hold:" + latch);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        answers.add(CompletableFuture.supplyAsync(() -> server.visitor().get(page)));
        server.control("await", latch);
        for (int visitor = 0; visitor < 3; visitor++) {
            answers.add(CompletableFuture.supplyAsync(() -> server.visitor().get(page)));
        }
        server.control("release", latch);
        mood(page, "well");
        List<String> texts = new ArrayList<>();
        for (CompletableFuture<Response> answer : answers) {
            Response response = answer.join();
            texts.add(response.text());
            assertEquals(200, response.status());
        }
        assertEquals(before + 1, server.renders(page), "renders for all of them");
        assertEquals(1, texts.stream().distinct().count());
    }

    @Test
    void pagesThatCannotBeKeptAreNeverWaitedFor() {
        String page = newPage();
        mood(page, "no-store");
        server.visitor().get(page);
        assertAnsweredWhileAnotherIsHeld(page, "hold:", "no-store");
    }

    /** Nothing was known of the page before, and those who wait are told as soon as something is. */
    @ParameterizedTest
    @ValueSource(strings = {"no-store", "cookie", "session", "write"})
    void nobodyWaitsForAPageThatTurnsOutNotToBeKept(String first) {
        Pages.settled(server.visitor(), newPage());
        String page = newPage();
        assertAnsweredWhileAnotherIsHeld(page, first + ":hold:", "well");
    }

    /** Half of them wait, and what the one who does not wait for them needs is asked for by others as well. */
    @Test
    void aPageThatIsMadeOfAnotherOneOfTheSameServerIsWaitedForLikeAnyOther() {
        Pages.settled(server.visitor(), newPage());
        String part = newPage();
        String page = "/probe/assembled/" + Server.newWords() + "?id=row2&part=" + part;
        String latch = Server.newWords();
        mood(part, "hold:" + latch);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int visitor = 0; visitor < 6; visitor++) {
            String asked = visitor % 2 == 0 ? page : part;
            answers.add(CompletableFuture.supplyAsync(() -> server.visitor().get(asked)));
        }
        server.control("await", latch);
        mood(part, "well");
        server.control("release", latch);
        for (CompletableFuture<Response> answer : answers) {
            Response response = answer.join();
            assertEquals(200, response.status());
            assertTrue(response.text().endsWith("</html>\n"), response.toString());
        }
        assertEquals(1, server.renders(page.substring(0, page.indexOf('?'))));
    }

    /** The filter of this path holds a connection that it has not used yet. */
    @Test
    void whoHoldsAConnectionNeverWaitsForAnothersRender() {
        String page = "/probe/in-filter/moody/" + Server.newWords();
        assertAnsweredWhileAnotherIsHeld(page, "hold:", "well");
    }

    /**
     * One who asks is held while the page is rendered for him, and another gets an answer all the same.
     *
     * @param holding mood of the page for the first, which ends in the latch's name
     * @param then mood of the page for the other
     */
    private void assertAnsweredWhileAnotherIsHeld(String page, String holding, String then) {
        String latch = Server.newWords();
        mood(page, holding + latch);
        CompletableFuture<Response> held =
                CompletableFuture.supplyAsync(() -> server.visitor().get(page));
        server.control("await", latch);
        mood(page, then);
        assertEquals(200, server.visitor().get(page).status());
        assertFalse(held.isDone(), "the other was held all the time");
        server.control("release", latch);
        assertEquals(200, held.join().status());
    }

    private String newPage() {
        return "/probe/moody/" + Server.newWords();
    }

    private void mood(String page, String mood) {
        server.control("mood", page + "&to=" + mood);
    }
}
