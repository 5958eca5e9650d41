package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for Apache Shiro, whose sessions are the container's or its own. */
@OnSecurityRigs
class ShiroIT {
    private static final List<String> PAGES = List.of(
            "/list",
            "/cart",
            "/greeting/subject",
            "/greeting/principal",
            "/greeting/role",
            "/greeting/subject-role",
            "/members/greeting/subject",
            "/members/greeting/admin");

    private final RigOnJdk rig;

    ShiroIT(RigOnJdk rig) {
        this.rig = rig;
    }

    /** Who keeps the sessions. */
    enum Sessions {
        CONTAINER("shiro.ini"),
        SHIRO("native.ini");

        private final String flag;

        Sessions(String ini) {
            flag = "-Dshiro.ini=" + ini;
        }
    }

    /** The container's sessions are those that other tests have: in the matrix only. */
    private static List<Sessions> kept() {
        return Artifacts.wholeMatrix() ? List.of(Sessions.values()) : List.of(Sessions.SHIRO);
    }

    private Server without(Sessions sessions) {
        return rig.serving("shiro", sessions.flag).without();
    }

    private Server with(Sessions sessions) {
        return rig.serving("shiro", sessions.flag).with();
    }

    private TwinBrowser visitor(Sessions sessions) {
        return new TwinBrowser(without(sessions), with(sessions));
    }

    private TwinBrowser loggedIn(Sessions sessions, Member member) {
        TwinBrowser browser = visitor(sessions);
        login(browser, member.form());
        return browser;
    }

    private static void login(TwinBrowser browser, String form) {
        Response answer = browser.send(Request.post("/probe/login").form(form));
        assertEquals(302, answer.status(), answer.toString());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void everybodyIsGreetedByTheOwnName(Sessions sessions) {
        TwinBrowser anna = loggedIn(sessions, Member.ANNA);
        TwinBrowser berta = loggedIn(sessions, Member.BERTA);
        int hits = 0;
        for (int round = 0; round < 3; round++) {
            for (String page : PAGES) {
                for (TwinBrowser browser : List.of(anna, visitor(sessions), berta, anna)) {
                    hits += browser.get("/probe" + page).cacheStatus().isHit() ? 1 : 0;
                }
            }
        }
        System.out.println("Shiro, sessions of " + sessions + ": " + hits + " hits in " + 12 * PAGES.size());
        assertTrue(anna.get("/probe/greeting/subject").text().contains("welcome, anna who logged in"));
        assertTrue(berta.get("/probe/greeting/subject-role").text().contains("welcome, admin"));
        assertEquals(403, anna.get("/probe/members/greeting/admin").status());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void usersWhoTakeTurnsOnOneConnectionAreKeptApart(Sessions sessions) {
        TwinBrowser anna = loggedIn(sessions, Member.ANNA);
        TwinBrowser berta = loggedIn(sessions, Member.BERTA);
        TwinBrowser connection = visitor(sessions);
        for (int round = 0; round < 3; round++) {
            for (String page : PAGES) {
                Request request = Request.get("/probe" + page);
                connection.sendFor(anna, request);
                connection.sendFor(berta, request);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whoLogsInGetsNoPageOfBeforeAndWhoLogsOutNoneOfBetween(Sessions sessions) {
        TwinBrowser browser = visitor(sessions);
        for (Member member : List.of(Member.ANNA, Member.BERTA)) {
            visitAll(browser);
            login(browser, member.form());
            visitAll(browser);
            assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, " + member.user()));
            TwinBrowser copy = visitor(sessions).withCookieOf(browser, "JSESSIONID");
            visitAll(copy);
            browser.send(Request.post("/probe/logout").form("x=y"));
            assertTrue(browser.get("/probe/greeting/principal").text().contains("welcome, null"));
            visitAll(browser);
            visitAll(copy);
        }
    }

    /** Shiro keeps the session's id when somebody logs in: what was rendered before must not be found by it. */
    @ParameterizedTest
    @MethodSource("kept")
    void whoHadASessionBeforeTheLoginGetsNoPageOfBefore(Sessions sessions) {
        TwinBrowser browser = visitor(sessions);
        browser.send(Request.post("/probe/cart").form("thing=hat"));
        String session = browser.withAgent().cookies().get("JSESSIONID");
        visitAll(browser);
        login(browser, Member.BERTA.form());
        assertEquals(session, browser.withAgent().cookies().get("JSESSIONID"));
        visitAll(browser);
        assertTrue(browser.get("/probe/greeting/subject").text().contains("welcome, berta"));
        assertTrue(browser.get("/probe/cart").text().contains("cart: [hat]"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whoIsRememberedIsKnownButNotTrusted(Sessions sessions) {
        TwinBrowser before = visitor(sessions);
        login(before, Member.BERTA.form() + "&rememberMe=true");
        TwinBrowser browser = visitor(sessions).withCookieOf(before, "rememberMe");
        visitAll(browser);
        assertTrue(browser.get("/probe/greeting/subject").text().contains("welcome, berta who is remembered"));
        assertEquals(302, browser.get("/probe/members/greeting/admin").status());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whoFailsToLogInStaysNobody(Sessions sessions) {
        TwinBrowser browser = visitor(sessions);
        visitAll(browser);
        Response answer = browser.send(Request.post("/probe/login").form("username=anna&password=guess"));
        assertTrue(answer.text().contains("that was wrong"), answer.toString());
        visitAll(browser);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void everybodySeesTheOwnCartAndEverybodysNotesAsTheyAreNow(Sessions sessions) {
        List<TwinBrowser> everybody =
                List.of(loggedIn(sessions, Member.ANNA), loggedIn(sessions, Member.BERTA), visitor(sessions));
        for (String thing : List.of("hat", "coat")) {
            everybody.forEach(ShiroIT::visitAll);
            for (TwinBrowser browser : everybody) {
                String words = Server.newWords();
                browser.send(Request.post("/probe/cart").form("thing=" + thing));
                assertTrue(browser.get("/probe/cart").text().contains(thing + "]"));
                browser.send(Request.post("/probe/list").form("id=9&words=" + words));
                everybody.forEach(
                        other -> assertTrue(other.get("/probe/list").text().contains(words)));
                assertTrue(browser.get("/probe/cart").text().contains(thing + "]"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aCartThatChangedElsewhereIsShownAsItIsNow(Sessions sessions) {
        for (TwinBrowser browser : List.of(loggedIn(sessions, Member.ANNA), visitor(sessions))) {
            for (String thing : List.of("hat", "coat", "shoe")) {
                browser.get("/probe/till");
                browser.get("/probe/till");
                browser.send(Request.post("/probe/cart").form("thing=" + thing));
                Response shown = browser.get("/probe/till");
                assertTrue(shown.text().contains(thing + "]"), shown.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void anonymousVisitorsShareTheList(Sessions sessions) {
        String page = "/probe/list?shared=" + Server.newWords();
        TwinBrowser first = visitor(sessions);
        first.get(page);
        Pages.hitAmongTheNextVisits(with(sessions), first.withAgent(), Request.get(page));
        TwinBrowser second = visitor(sessions);
        Pages.hitAmongTheNextVisits(with(sessions), second.withAgent(), Request.get(page));
        second.get(page);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theSecondVisitOfAUserIsAHit(Sessions sessions) {
        TwinBrowser anna = loggedIn(sessions, Member.ANNA);
        for (String page : List.of("/probe/list", "/probe/greeting/subject", "/probe/members/greeting/subject")) {
            anna.get(page);
            Pages.hitAmongTheNextVisits(with(sessions), anna.withAgent(), Request.get(page));
            anna.get(page);
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void noThreadKeepsWhoItWorkedFor(Sessions sessions) {
        for (Member member : Member.values()) {
            visitAll(loggedIn(sessions, member));
        }
        assertEquals("0", without(sessions).control("leftovers", "threads"));
        assertEquals("0", with(sessions).control("leftovers", "threads"));
    }

    @Test
    void theOutputsShowNothingButTheAgentsOwnLines() {
        for (Sessions sessions : kept()) {
            visitAll(loggedIn(sessions, Member.ANNA));
            List<String> foreign = with(sessions)
                    .child()
                    .err()
                    .lines()
                    .filter(line -> !line.startsWith("[jimmypage] "))
                    .toList();
            assertEquals(without(sessions).child().err().lines().toList(), foreign);
            String said = with(sessions).child().err();
            assertFalse(said.contains(" WARN ") || said.contains(" ERROR "), said);
        }
    }

    private static void visitAll(TwinBrowser browser) {
        for (int round = 0; round < 2; round++) {
            PAGES.forEach(page -> browser.get("/probe" + page));
        }
    }
}
