package io.github.jimmypage.observe.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RefusalNotes;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is said of refusals, of private pages and of the store; that tables are said to be written for nothing is tested apart. */
class AdvisorTest {
    private final Shop shop = new Shop(Map.of());

    @Test
    void whereThereIsNothingToSayNothingIsSaid() {
        assertEquals(List.of(), shop.advisor.advice());
        shop.render("/list", "list");
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void aPathThatIsRefusedIsToldWithWhatItIsForAndTheSettingThatHelps() {
        shop.refuse(12, "/shop/list", Refusal.SESSION_STATE, "read session attribute theme (com.shop.Theme)", "theme");
        Advice advice = shop.only();
        assertEquals("refusal", advice.kind());
        assertTrue(
                advice.text()
                        .startsWith(
                                "/shop/list is refused for session-state: read session attribute theme (com.shop.Theme)"
                                        + " (12 times). "),
                advice.text());
        assertTrue(advice.text().contains("It is a promise"), advice.text());
        assertEquals("jimmypage.identity.harmless-attributes=*.jstl.fmt.request.charset,theme", advice.setting());
    }

    /** What a line promises of these would hand one client's page to another. */
    @Test
    void anAttributeThatLooksLikeSomebodyIsInNoLine() {
        for (String[] attribute : List.of(
                new String[] {"SPRING_SECURITY_CONTEXT", "org.example.Context"},
                new String[] {"me", "com.shop.UserProfile"},
                new String[] {"cart", "java.util.ArrayList"},
                new String[] {"warenkorb", "com.shop.Basket"},
                new String[] {"currentTenant", "java.lang.Object"},
                new String[] {"x", "com.shop.Customer"})) {
            Shop asked = new Shop(Map.of());
            String detail = "read session attribute " + attribute[0] + " (" + attribute[1] + ")";
            asked.refuse(12, "/list", Refusal.SESSION_STATE, detail, attribute[0]);
            assertNull(asked.only().setting(), detail);
            assertTrue(asked.only().text().contains(detail), asked.only().text());
        }
    }

    @Test
    void pathsThatAreRefusedForTheSameAreToldTogetherTheMostRefusedFirst() {
        for (int path = 0; path < 6; path++) {
            shop.refuse(10 + path, "/p" + path, Refusal.NO_DATABASE, "", null);
        }
        shop.refuse(1_000, "/export", Refusal.CONTENT_TYPE, "application/pdf", "application/pdf");
        List<Advice> advice = shop.advisor.advice();
        assertEquals(2, advice.size(), advice.toString());
        assertTrue(
                advice.get(0).text().startsWith("/export is refused for content-type: application/pdf (1,000 times)"),
                advice.get(0).text());
        assertTrue(
                advice.get(1).text().startsWith("/p5, /p4, /p3 and 3 more are refused for no-database (75 times)"),
                advice.get(1).text());
        assertEquals(
                "jimmypage.cache.include=/*,/p5,/p4,/p3,/p2,/p1,/p0",
                advice.get(1).setting());
    }

    @Test
    void fewRefusalsAndThoseOfPathsThatAreStoredMoreOftenAreNotTold() {
        shop.refuse(9, "/seldom", Refusal.SET_COOKIE, "cookie a", "a");
        shop.refuse(15, "/home", Refusal.SET_COOKIE, "cookie a", "a");
        assertEquals(1, shop.advisor.advice().size());
        for (int time = 0; time < 15; time++) {
            shop.render("/home", "home");
        }
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void whatPagesAreToBeIsNotTold() {
        for (Refusal reason : List.of(
                Refusal.STATUS,
                Refusal.WROTE,
                Refusal.DATABASE_ERROR,
                Refusal.INCOMPLETE,
                Refusal.FLASH,
                Refusal.NOT_SHARED,
                Refusal.QUARANTINED)) {
            shop.refuse(50, "/" + reason.label(), reason, "", null);
        }
        assertEquals(List.of(), shop.advisor.advice());
    }

    /** Whatever a line says has to be taken when it is pasted. */
    @Test
    void everySettingThatIsNamedIsOneAndIsAllowed() throws SettingException {
        Set<String> keys = new TreeSet<>();
        List<Advice> advice = new ArrayList<>();
        for (Refusal reason : Refusal.values()) {
            for (String name : new String[] {"x-variant", null}) {
                Shop refusing = new Shop(Map.of());
                refusing.refuse(50, "/page", reason, "about " + name, name);
                advice.addAll(refusing.advisor.advice());
            }
        }
        for (Advice one : advice) {
            String line = one.setting();
            if (line != null) {
                int equals = line.indexOf('=');
                String key = line.substring("jimmypage.".length(), equals);
                Objects.requireNonNull(Setting.byKey(key), key).parse(line.substring(equals + 1));
                keys.add(key);
            }
        }
        assertEquals(
                Set.of(
                        "identity.harmless-attributes",
                        "cache.include",
                        "cache.content-types",
                        "cache.max-page-bytes",
                        "cache.max-variants",
                        "vary.ignore-headers"),
                keys);
    }

    @Test
    void aValueThatIsOutOfBoundsIsInNoLine() {
        Shop many = new Shop(Map.of("cache.max-variants", "6000", "cache.max-page-bytes", "1024g"));
        many.refuse(20, "/list", Refusal.VARIANTS, "told apart by parameter q", null);
        many.refuse(20, "/export", Refusal.TOO_LARGE, "", null);
        assertEquals(2, many.advisor.advice().size());
        for (Advice advice : many.advisor.advice()) {
            assertNull(advice.setting(), advice.toString());
        }
    }

    @Test
    void aLineThatAPropertyOrAVariableKeepsFromBeingHeardIsToldSo() throws SettingException {
        shop.refuse(20, "/list", Refusal.VARIANTS, "told apart by parameter q", null);
        for (String source : List.of("system property", "environment JIMMYPAGE_CACHE_MAX_VARIANTS")) {
            Settings written = Settings.defaults().with(Setting.CACHE_MAX_VARIANTS, "64", source);
            Advice advice = shop.advisor(written).advice().get(0);
            assertEquals("jimmypage.cache.max-variants=128", advice.setting());
            assertTrue(
                    advice.text()
                            .endsWith(". The present value comes from the " + source
                                    + ": a line in the file has no effect until that is gone"),
                    advice.text());
        }
        Settings inFile = Settings.defaults().with(Setting.CACHE_MAX_VARIANTS, "64", "file a.properties:1");
        assertFalse(shop.advisor(inFile).advice().get(0).text().contains("present value"));
    }

    @Test
    void aNameThatAListCannotHoldIsInNoLine() {
        shop.refuse(50, "/cart", Refusal.SESSION_STATE, "read session attribute a,*", "a,*");
        assertNull(shop.only().setting());
        shop.refuse(500, "/c;d", Refusal.NO_DATABASE, "", null);
        assertNull(shop.advisor.advice().get(0).setting());
    }

    @Test
    void theLastRefusalOfAPathIsKnownAndWhatIsNotedIsBounded() {
        RefusalNotes notes = notes();
        shop.refuse(1, "/cart", Refusal.SET_COOKIE, "cookie a\nWARN forged", "a");
        shop.refuse(2, "/cart", Refusal.SESSION_STATE, "x".repeat(1_000), "y".repeat(1_000));
        RefusalNotes.Note last = Objects.requireNonNull(notes.lastOf("/cart"));
        assertEquals(Refusal.SESSION_STATE, last.reason());
        assertEquals(200, last.detail().length());
        assertEquals(200, Objects.requireNonNull(last.name()).length());
        assertEquals(2, last.count());
        assertNull(notes.lastOf("/other"));
        assertTrue(
                notes.all().toString().contains("cookie a?WARN forged"),
                notes.all().toString());
        for (int path = 0; path < 1_000; path++) {
            shop.refuse(1, "/product/" + path, Refusal.NO_DATABASE, "", null);
        }
        shop.refuse(1, "/" + "z".repeat(300), Refusal.NO_DATABASE, "", null);
        // Two reasons of one path, 499 more, and all others together.
        assertEquals(502, notes.all().size());
        assertEquals(
                502, Objects.requireNonNull(notes.lastOf(RefusalNotes.OTHERS)).count());
        assertEquals(List.of(), shop.advisor.advice(), "paths that are not told apart are none that could be named");
    }

    @Test
    void whoAsksForWhatIsNotThereTakesNoMoreThanHalfThePlaces() {
        for (int path = 0; path < 1_000; path++) {
            shop.refuse(1, "/.env" + path, Refusal.STATUS, "status 404", null);
        }
        shop.refuse(1, "/cart", Refusal.SET_COOKIE, "cookie a", "a");
        assertEquals(
                Refusal.SET_COOKIE,
                Objects.requireNonNull(notes().lastOf("/cart")).reason());
        assertNull(notes().lastOf("/.env999"));
    }

    private RefusalNotes notes() {
        shop.refuse(0, "/", Refusal.STATUS, "", null);
        return Objects.requireNonNull(shop.cache.findings()).refusals();
    }

    private static List<Identity> users(int number) {
        List<Identity> users = new ArrayList<>();
        for (int user = 0; user < number; user++) {
            users.add(Shop.user("user" + user));
        }
        return users;
    }

    @Test
    void aPrivatePageThatIsTheSameForAllIsToldOnceEnoughHaveAsked() {
        for (Identity user : users(4)) {
            shop.render("/news", "news", user);
        }
        assertEquals(List.of(), shop.advisor.advice());
        shop.render("/news", "news", Shop.user("another"));
        Advice advice = shop.only();
        assertEquals("shared", advice.kind());
        assertEquals("jimmypage.identity.shared-paths=/news", advice.setting());
        assertTrue(advice.text().contains("the same for all of the 5 or more"), advice.text());
        assertTrue(advice.text().contains("It is a promise"), advice.text());
    }

    @Test
    void oneThatAskedFiveTimesIsOne() {
        for (int time = 0; time < 5; time++) {
            shop.render("/news", "news", Shop.user("anna"));
            shop.render("/news", "news", Shop.user("bert"));
        }
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void oneDifferenceIsEnoughForEver() {
        for (Identity user : users(10)) {
            shop.render("/news", "news", user);
        }
        shop.render("/news", "news of anna", Shop.user("anna"));
        assertEquals(List.of(), shop.advisor.advice());
        for (Identity user : users(10)) {
            shop.render("/news", "news", user);
        }
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void pagesOfDifferentStatesAreNotCompared() {
        for (Identity user : users(10)) {
            shop.write("goods");
            shop.render("/news", "news of " + shop.generation.current(), user);
        }
        assertEquals(List.of(), shop.of("shared"));
        shop.write("goods");
        for (int user = 0; user < 5; user++) {
            shop.render("/news", "the latest", Shop.user("late" + user));
        }
        assertEquals(1, shop.of("shared").size());
    }

    /** One comparison says nothing of those who asked alone in their generation. */
    @Test
    void whoseOwnPageWasComparedWithNoOtherDoesNotCount() {
        shop.render("/account", "log in first", Shop.user("first"));
        shop.render("/account", "log in first", Shop.user("second"));
        for (Identity user : users(8)) {
            shop.write("goods");
            shop.render("/account", "balance of " + user, user);
        }
        assertEquals(List.of(), shop.of("shared"));
    }

    @Test
    void whereOneCookieIsAllThatTellsPagesApartItIsNamed() {
        for (int visitor = 0; visitor < 6; visitor++) {
            shop.render("/news", "news", Shop.cookie("banner_seen", "v" + visitor));
        }
        Advice advice = shop.only();
        assertTrue(advice.text().contains("because of the cookie banner_seen"), advice.text());
        assertEquals(
                "jimmypage.identity.ignore-cookies=" + Setting.IDENTITY_IGNORE_COOKIES.defaultText() + ",banner_seen",
                advice.setting());
        assertFalse(advice.text().contains("v1"), advice.text());
    }

    /** A cookie is ignored for all paths or for none. */
    @Test
    void aCookieByWhichAnotherPathDiffersIsNotNamed() {
        for (int visitor = 0; visitor < 6; visitor++) {
            shop.render("/help", "help", Shop.cookie("theme", "v" + visitor));
            shop.render("/account", "in colour " + visitor, Shop.cookie("theme", "v" + visitor));
        }
        Advice advice = shop.only();
        assertEquals("jimmypage.identity.shared-paths=/help", advice.setting());
        assertFalse(advice.text().contains("theme"), advice.text());
    }

    @Test
    void norIsOneOfAPathThatWasNeverCompared() {
        for (int visitor = 0; visitor < 6; visitor++) {
            shop.render("/help", "help", Shop.cookie("theme", "v" + visitor));
        }
        shop.render("/account", "in colour", Shop.cookie("theme", "v1"));
        assertEquals("jimmypage.identity.shared-paths=/help", shop.only().setting());
        shop.render("/account", "in colour", Shop.cookie("theme", "v2"));
        String named = shop.only().setting();
        assertTrue(named != null && named.endsWith(",theme"), named);
    }

    @Test
    void norIsOneThatIsCalledLikeACredential() {
        for (String name :
                List.of("auth", "csrfToken", "mySession", "connect.sid", "X-User", "jwt", "REMEMBER_ME", "Login")) {
            Shop asked = new Shop(Map.of());
            for (int visitor = 0; visitor < 6; visitor++) {
                asked.render("/help", "help", Shop.cookie(name, "v" + visitor));
            }
            assertEquals("jimmypage.identity.shared-paths=/help", asked.only().setting(), name);
        }
    }

    /** Nobody knows any more by what the pages differ for which there was no room. */
    @Test
    void whoAsksForPathsThatAreAskedForOnceTakesNoPlacesFromOthers() {
        for (int path = 0; path < 600; path++) {
            shop.render("/junk/" + path, "junk", Shop.cookie("theme", "v1"));
        }
        for (int visitor = 0; visitor < 6; visitor++) {
            shop.render("/help", "help", Shop.cookie("theme", "v" + visitor));
        }
        assertEquals("jimmypage.identity.shared-paths=/help", shop.only().setting());
    }

    @Test
    void whatASettingSaysAlreadyIsNotAdvised() {
        for (String key : List.of("identity.principal-paths", "identity.session-paths", "identity.shared-paths")) {
            Shop declared = new Shop(Map.of(key, "/news"));
            for (Identity user : users(6)) {
                declared.render("/news", "news", user);
            }
            assertEquals(List.of(), declared.advisor.advice(), key);
        }
    }

    @Test
    void aStoppedApplicationIsForgotten() {
        for (Identity user : users(6)) {
            shop.render("/news", "news", user);
        }
        shop.cache.removeContext(1);
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void aStoreThatDropsWhatIsAskedForAgainIsTooSmall() {
        Shop small = new Shop(Map.of("cache.max-bytes", "200000"), 200_000);
        String body = "x".repeat(10_000);
        for (int round = 0; round < 20; round++) {
            for (int path = 0; path < 40; path++) {
                small.render("/p" + path, body);
            }
        }
        Advice advice = small.only();
        assertEquals("store", advice.kind());
        assertEquals("jimmypage.cache.max-bytes=400000", advice.setting());
        assertTrue(advice.text().contains("It may take 200,000 bytes at present"), advice.text());
    }

    /** A crawler fills any store, and comes back for nothing. */
    @Test
    void oneThatDropsWhatNobodyAsksForAgainOrWhatIsOutdatedIsNot() {
        Shop crawled = new Shop(Map.of("cache.max-bytes", "200000"), 200_000);
        String body = "x".repeat(10_000);
        for (int path = 0; path < 1_000; path++) {
            crawled.render("/p" + path, body);
        }
        assertTrue(crawled.cache.counters().evictions() > 900);
        assertEquals(List.of(), crawled.advisor.advice());
        Shop written = new Shop(Map.of("cache.max-bytes", "200000"), 200_000);
        for (int round = 0; round < 15; round++) {
            for (int path = 0; path < 40; path++) {
                written.render("/p" + path, body + round);
            }
            written.write("goods");
        }
        assertTrue(written.cache.counters().evictions() > 100);
        assertEquals(List.of(), written.of("store"));
    }
}
