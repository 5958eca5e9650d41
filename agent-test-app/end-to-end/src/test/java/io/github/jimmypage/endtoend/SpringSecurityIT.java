package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who logs in by Spring Security, in whatever way, gets what the application says to nobody else. Every answer is compared with
 * the one that the same person gets without the agent.
 */
@OnSecurityRigs
class SpringSecurityIT extends SecuredCase {
    private static final List<String> GREETINGS = List.of(
            "/greeting/holder", "/greeting/principal", "/greeting/argument", "/greeting/role", "/greeting/method");

    SpringSecurityIT(RigOnJdk rig) {
        super(rig);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsGreetedByTheOwnName(Scheme scheme) {
        Person anna = person(scheme, Member.ANNA);
        Person berta = person(scheme, Member.BERTA);
        int hits = 0;
        for (String page : GREETINGS) {
            for (int round = 0; round < 3; round++) {
                hits += hit(anna.get(page));
                hits += hit(berta.get(page));
                hits += hit(anonymous(scheme).get(page));
                hits += hit(anna.get("/members" + page));
                hits += hit(berta.get("/members" + page));
                assertTrue(anonymous(scheme).get("/members" + page).status() != 200);
            }
        }
        System.out.println("Spring Security, " + scheme + ": " + hits + " hits in " + 15 * GREETINGS.size());
        assertTrue(anna.get("/greeting/holder").text().contains("welcome, anna with [ROLE_MEMBER]"));
        assertTrue(berta.get("/greeting/holder").text().contains("welcome, berta with [ROLE_ADMIN]"));
        // Who is only remembered is asked to log in, others are turned away.
        assertEquals(
                scheme == Scheme.REMEMBERED ? 302 : 403,
                anna.get("/greeting/method").status());
        assertTrue(berta.get("/greeting/method").text().contains("holder of the secret"));
    }

    private static int hit(Response answer) {
        return answer.cacheStatus().isHit() ? 1 : 0;
    }

    @ParameterizedTest
    @EnumSource
    void usersWhoTakeTurnsOnOneConnectionAreKeptApart(Scheme scheme) {
        Person anna = person(scheme, Member.ANNA);
        Person berta = person(scheme, Member.BERTA);
        // The first visit of a remembered browser makes its session.
        anna.get("/greeting/principal");
        berta.get("/greeting/principal");
        TwinBrowser connection = visitor();
        for (int turn = 0; turn < 3; turn++) {
            for (String page : GREETINGS) {
                anna.get(page, connection);
                berta.get(page, connection);
                connection.send(anonymous(scheme).request(page));
            }
        }
    }

    @Test
    void whoLogsInGetsNoPageOfBeforeAndWhoLogsOutNoneOfBetween() {
        TwinBrowser browser = visitor();
        for (Member member : List.of(Member.ANNA, Member.BERTA, Member.ANNA)) {
            visitAll(browser);
            login(browser, member);
            visitAll(browser);
            assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, " + member.user()));
            logout(browser);
            visitAll(browser);
            assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, nobody"));
        }
    }

    @Test
    void whoLogsInAgainWithoutLoggingOutBecomesTheOther() {
        TwinBrowser browser = loggedIn(Member.ANNA);
        visitAll(browser);
        login(browser, Member.BERTA);
        visitAll(browser);
        assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, berta"));
    }

    @Test
    void aSessionThatWasEndedOpensNothing() {
        TwinBrowser browser = loggedIn(Member.BERTA);
        visitAll(browser);
        TwinBrowser copy = visitor().withCookieOf(browser, "JSESSIONID");
        visitAll(copy);
        logout(browser);
        visitAll(copy);
        assertEquals(302, copy.get("/probe/members/greeting/holder").status());
    }

    @Test
    void whoFailsToLogInStaysNobody() {
        TwinBrowser browser = visitor();
        Response answer = browser.submit(browser.form("/probe/login"), "/probe/login", "username=anna&password=guess");
        assertEquals("/probe/login?error", answer.header("Location").orElse(""));
        visitAll(browser);
        for (String wrong : List.of("Basic YW5uYTpndWVzcw==", "Bearer token-of-nobody", "Basic", "Digest x")) {
            for (String page : List.of("/basic", "/bearer", "/basic/members", "/bearer/members")) {
                Request request =
                        Request.get("/probe" + page + "/greeting/holder").with("Authorization", wrong);
                visitor().send(request);
                visitor().send(request);
            }
        }
    }

    @Test
    void aForgedCookieRemembersNobody() {
        TwinBrowser browser = visitor().withCookie("remember-me", "YW5uYTo5OTk5OTk5OTk5OTk5OlNIQTI1NjphYmM");
        assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, nobody"));
        visitAll(browser);
    }

    /** Who is remembered and who is logged in for now have the same name and other rights to be found out. */
    @Test
    void twoBrowsersOfOneUserHaveSessionsOfTheirOwn() {
        TwinBrowser first = loggedIn(Member.ANNA);
        TwinBrowser second = loggedIn(Member.ANNA);
        visitAll(first);
        visitAll(second);
        logout(first);
        visitAll(first);
        visitAll(second);
        assertTrue(second.get("/probe/greeting/principal").text().contains("welcome, anna"));
    }

    @Test
    void twoTokensOfOneUserOpenWhatEachIsFor() {
        TwinBrowser client = visitor();
        for (int round = 0; round < 3; round++) {
            for (String page : GREETINGS) {
                client.send(bearer(page, "token-of-anna"));
                client.send(bearer(page, "token-of-anna-for-all"));
            }
        }
        assertEquals(
                403, client.send(bearer("/greeting/method", "token-of-anna")).status());
        assertEquals(
                200,
                client.send(bearer("/greeting/method", "token-of-anna-for-all")).status());
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "BEARER"})
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest(Scheme scheme) {
        Person berta = person(scheme, Member.BERTA);
        for (int visit = 0; visit < 3; visit++) {
            assertTrue(berta.get("/greeting/method").text().contains("holder of the secret"));
        }
        TwinBrowser operator = visitor();
        try {
            operator.send(Request.post("/probe/control/role?name=berta&role=MEMBER"));
            for (int visit = 0; visit < 3; visit++) {
                assertEquals(403, berta.get("/greeting/method").status());
                assertTrue(berta.get("/greeting/holder").text().contains("[ROLE_MEMBER]"));
            }
        } finally {
            operator.send(Request.post("/probe/control/role?name=berta&role=ADMIN"));
        }
        assertTrue(berta.get("/greeting/method").text().contains("holder of the secret"));
    }

    /** Chains that need no session answer a browser all the same that brings one, and its session goes on. */
    @Test
    void whoSendsATokenFromABrowserWithASessionIsTheOwnerOfTheToken() {
        TwinBrowser browser = loggedIn(Member.ANNA);
        for (int round = 0; round < 2; round++) {
            for (String page : GREETINGS) {
                browser.send(Request.get("/probe/bearer" + page).with("Authorization", Member.BERTA.bearer()));
                browser.send(Request.get("/probe/basic" + page).with("Authorization", Member.BERTA.basic()));
                browser.get("/probe/bearer" + page);
                browser.get("/probe" + page);
            }
        }
    }

    @Test
    void anonymousVisitorsShareTheList() {
        String page = "/probe/list?shared=" + Server.newWords();
        TwinBrowser first = visitor();
        first.get(page);
        Pages.freshHit(first.withAgent(), page);
        TwinBrowser second = visitor();
        Pages.unrenderedHit(with, second.withAgent(), Request.get(page));
        second.get(page);
        visitAll(visitor());
    }

    /** Containers use their threads again: what is left on one is met by the next request, and keeps the application's loader. */
    @Test
    void noThreadKeepsWhoItWorkedFor() {
        for (Scheme scheme : Scheme.values()) {
            for (Member member : Member.values()) {
                Person person = person(scheme, member);
                GREETINGS.forEach(person::get);
                GREETINGS.forEach(person::get);
            }
        }
        visitAll(visitor());
        assertEquals("0", without.control("leftovers", "threads"));
        assertEquals("0", with.control("leftovers", "threads"));
    }

    @Test
    void theOutputsShowNothingButTheAgentsOwnLines() {
        visitAll(visitor());
        visitAll(loggedIn(Member.ANNA));
        List<String> foreign = with.child()
                .err()
                .lines()
                .filter(line -> !line.startsWith("[jimmypage] "))
                .toList();
        assertEquals(without.child().err().lines().toList(), foreign);
        String said = with.child().err();
        assertFalse(said.contains(" WARN ") || said.contains(" ERROR "), said);
        assertFalse(with.child().out().contains("jimmypage"), with.child().out());
    }

    /** Every page, twice, so that what the first visit left is met by the second. */
    private static void visitAll(TwinBrowser browser) {
        for (int round = 0; round < 2; round++) {
            browser.get("/probe/list");
            browser.get("/probe/detail/1");
            for (String page : GREETINGS) {
                browser.get("/probe" + page);
                browser.get("/probe/members" + page);
            }
        }
    }

    private static Request bearer(String page, String token) {
        return Request.get("/probe/bearer" + page).with("Authorization", "Bearer " + token);
    }
}
