package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import io.github.jimmypage.endtoend.trail.TwinBrowser.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spring keeps in a session is shown to its owner as it is now: tokens, messages, beans, languages. */
@OnSecurityRigs
class SpringSessionStateIT extends SecuredCase {
    SpringSessionStateIT(RigOnJdk rig) {
        super(rig);
    }

    private List<TwinBrowser> everybody() {
        return List.of(loggedIn(Member.ANNA), loggedIn(Member.BERTA), visitor(), visitor());
    }

    @Test
    void everyFormThatSomebodyGotIsAccepted() {
        for (TwinBrowser browser : everybody()) {
            List<Form> forms =
                    List.of(browser.form("/probe/form"), browser.form("/probe/form"), browser.form("/probe/form"));
            for (Form form : forms) {
                String words = Server.newWords();
                Response written = browser.submit(form, "/probe/note", "id=100&words=" + words);
                assertTrue(written.text().contains("written: " + words), written.toString());
            }
        }
    }

    @Test
    void aFormOfSomebodyElseOrOfBeforeTheLoginIsTurnedAway() {
        TwinBrowser anna = loggedIn(Member.ANNA);
        TwinBrowser browser = visitor();
        Form foreign = anna.form("/probe/form");
        browser.form("/probe/form");
        assertEquals(
                403,
                browser.submit(foreign, "/probe/note", "id=100&words=foreign").status());
        Form before = browser.form("/probe/form");
        login(browser, Member.BERTA);
        browser.form("/probe/form");
        assertEquals(
                403, browser.submit(before, "/probe/note", "id=100&words=old").status());
        Form after = browser.form("/probe/form");
        assertEquals(
                200, browser.submit(after, "/probe/note", "id=100&words=new").status());
    }

    /** A masked token is made anew for each answer, so that compression gives nothing of it away. */
    @Test
    void noTwoFormsShowTheSameMask() {
        for (TwinBrowser browser : everybody()) {
            Form first = browser.form("/probe/form");
            Form second = browser.form("/probe/form");
            Form third = browser.form("/probe/form");
            assertFalse(second.with().equals(first.with()));
            assertFalse(third.with().equals(second.with()));
        }
    }

    @Test
    void whoWritesSeesItAtOnceAndSoDoOthers() {
        List<TwinBrowser> everybody = everybody();
        for (TwinBrowser browser : everybody) {
            everybody.forEach(other -> other.get("/probe/list"));
            String words = Server.newWords();
            write(browser, 101, words);
            Response own = browser.get("/probe/list");
            assertTrue(own.text().contains(words), own.toString());
            everybody.forEach(
                    other -> assertTrue(other.get("/probe/list").text().contains(words)));
            everybody.forEach(
                    other -> assertTrue(other.get("/probe/detail/101").text().contains(words)));
        }
    }

    @Test
    void aMessageAfterARedirectIsShownOnceAndToNobodyElse() {
        List<TwinBrowser> everybody = everybody();
        for (TwinBrowser browser : everybody) {
            everybody.forEach(other -> other.get("/probe/list"));
            everybody.forEach(other -> other.get("/probe/list"));
            String words = Server.newWords();
            Response redirect =
                    browser.submit(browser.form("/probe/form"), "/probe/note/redirect", "id=102&words=" + words);
            assertEquals("/probe/list", redirect.header("Location").orElse(""));
            // It waits for the list, and any other page leaves it there.
            browser.get("/probe/detail/1");
            browser.get("/probe/greeting/principal");
            String message = "<b>written: " + words + "</b>";
            for (TwinBrowser other : everybody) {
                if (other != browser) {
                    assertFalse(other.get("/probe/list").text().contains(message));
                }
            }
            assertTrue(browser.get("/probe/list").text().contains(message));
            for (int visit = 0; visit < 2; visit++) {
                assertFalse(browser.get("/probe/list").text().contains(message));
            }
        }
    }

    @Test
    void everybodySeesTheOwnCartAsItIsNow() {
        List<TwinBrowser> everybody = everybody();
        for (String thing : List.of("hat", "coat", "shoe")) {
            for (TwinBrowser browser : everybody) {
                browser.get("/probe/cart");
                Form form = browser.form("/probe/form");
                browser.get("/probe/cart");
                browser.submit(form, "/probe/cart", "thing=" + thing);
                for (int visit = 0; visit < 2; visit++) {
                    Response shown = browser.get("/probe/cart");
                    assertTrue(shown.text().contains(thing + "]"), shown.toString());
                }
            }
        }
        assertTrue(visitor().get("/probe/cart").text().contains("cart: []"));
    }

    /** Nothing tells of it: no write, no attribute set by the application, no page named by the request that did it. */
    @Test
    void aCartThatChangedElsewhereIsShownAsItIsNow() {
        for (TwinBrowser browser : everybody()) {
            Form form = browser.form("/probe/form");
            for (String thing : List.of("hat", "coat", "shoe")) {
                browser.get("/probe/till");
                browser.get("/probe/till");
                browser.submit(form, "/probe/cart", "thing=" + thing);
                Response shown = browser.get("/probe/till");
                assertTrue(shown.text().contains(thing + "]"), shown.toString());
            }
        }
    }

    @Test
    void aLinkThatChangesTheCartDoesSoEachTime() {
        for (TwinBrowser browser : everybody()) {
            browser.get("/probe/cart");
            for (int visit = 0; visit < 4; visit++) {
                Response shown = browser.get("/probe/cart/link");
                assertTrue(shown.text().contains("thing " + visit + "]"), shown.toString());
                browser.get("/probe/till");
            }
        }
    }

    @Test
    void eachOfSeveralMessagesIsShownOnceThoughNothingWasWritten() {
        for (TwinBrowser browser : everybody()) {
            Form form = browser.form("/probe/form");
            for (String thing : List.of("hat", "coat", "shoe")) {
                browser.get("/probe/welcome");
                browser.submit(form, "/probe/cart/message", "thing=" + thing);
                browser.get("/probe/till");
                assertTrue(browser.get("/probe/welcome").text().contains("<b>added: " + thing + "</b>"));
                assertFalse(browser.get("/probe/welcome").text().contains("added"));
                assertFalse(browser.get("/probe/welcome").text().contains("added"));
            }
        }
    }

    @Test
    void aCartIsGoneWithItsSession() {
        TwinBrowser browser = loggedIn(Member.ANNA);
        browser.submit(browser.form("/probe/form"), "/probe/cart", "thing=hat");
        browser.get("/probe/cart");
        browser.get("/probe/cart");
        logout(browser);
        assertTrue(browser.get("/probe/cart").text().contains("cart: []"));
        login(browser, Member.ANNA);
        assertTrue(browser.get("/probe/cart").text().contains("cart: []"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLanguageThatSomebodyChoseStaysAndIsNobodyElses(boolean loggedIn) {
        TwinBrowser browser = loggedIn ? loggedIn(Member.ANNA) : visitor();
        TwinBrowser other = loggedIn ? loggedIn(Member.BERTA) : visitor();
        welcome(other, "", "welcome");
        for (String[] choice : new String[][] {
            {"de", "willkommen"}, {"fr", "bienvenue"}, {"de", "willkommen"}, {"de", "willkommen"}, {"en", "welcome"}
        }) {
            welcome(browser, "?lang=" + choice[0], choice[1]);
            welcome(browser, "", choice[1]);
            welcome(browser, "", choice[1]);
            welcome(browser, "?lang=" + choice[0], choice[1]);
            welcome(browser, "", choice[1]);
            welcome(other, "", "welcome");
        }
    }

    @Test
    void theLanguageOfTheBrowserHoldsUntilAnotherIsChosen() {
        TwinBrowser browser = visitor();
        for (String[] wish :
                new String[][] {{"de", "willkommen"}, {"fr-CH,fr;q=0.9", "bienvenue"}, {"en", "welcome"}}) {
            Request request = Request.get("/probe/welcome").with("Accept-Language", wish[0]);
            for (int visit = 0; visit < 2; visit++) {
                assertTrue(browser.send(request).text().contains(wish[1]));
            }
        }
        browser.get("/probe/welcome?lang=fr");
        for (String wish : List.of("de", "en")) {
            Request request = Request.get("/probe/welcome").with("Accept-Language", wish);
            assertTrue(browser.send(request).text().contains("bienvenue"));
        }
    }

    private static void welcome(TwinBrowser browser, String query, String words) {
        Response answer = browser.get("/probe/welcome" + query);
        assertTrue(answer.text().contains(">" + words + "<"), answer.toString());
    }
}
