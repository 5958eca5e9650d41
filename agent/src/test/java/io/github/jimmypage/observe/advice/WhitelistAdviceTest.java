package io.github.jimmypage.observe.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tables are said to make pages stale for nothing, and which never are. KNOWN_BUGS 11. */
class WhitelistAdviceTest {
    private static final String DEFAULT =
            "jimmypage.expiration.whitelist=" + Setting.EXPIRATION_WHITELIST.defaultText();

    private final Shop shop = new Shop(Map.of());

    /** A job writes the table, and the page is rendered again, as it was. */
    private void forNothing(int times, String... tables) {
        shop.render("/list", "list");
        for (int time = 0; time < times; time++) {
            shop.write(tables);
            shop.render("/list", "list");
        }
    }

    @Test
    void aTableWhoseWritesChangeNoPageIsNamedWithTheWholeLine() {
        shop.write("goods");
        forNothing(30, "job_runs");
        Advice advice = shop.only();
        assertEquals("whitelist", advice.kind());
        assertEquals(DEFAULT + ",job_runs", advice.setting());
        assertTrue(
                advice.text()
                        .startsWith(
                                "job_runs (30 bumps): this table caused 96 % of the bumps, and after its writes none of 30"
                                        + " renders had changed a page. Add it to jimmypage.expiration.whitelist if no page shows it;"),
                advice.text());
        assertTrue(advice.text().contains("Never whitelist tables of users"), advice.text());
        assertEquals(advice.text() + " -> " + advice.setting(), advice.inOneLine());
    }

    @Test
    void severalAreToldTogetherAndTheirCommonBumpsCountedOnce() {
        forNothing(25, "job_runs", "job_steps");
        forNothing(21, "audit");
        Advice advice = shop.only();
        assertEquals(DEFAULT + ",job_runs,job_steps,audit", advice.setting());
        assertTrue(
                advice.text()
                        .contains(
                                "these 3 tables caused 100 % of the bumps, and after the writes of each none of at least 21"),
                advice.text());
    }

    @Test
    void whatIsOnTheListAlreadyStaysInTheLine() {
        Shop own = new Shop(Map.of("expiration.whitelist", "sessions_*,b\\c"));
        own.render("/list", "list");
        for (int time = 0; time < 30; time++) {
            own.write("job\\runs");
            own.render("/list", "list");
        }
        assertEquals(
                "jimmypage.expiration.whitelist=sessions_*,b\\\\c,job\\\\runs",
                own.only().setting());
    }

    @Test
    void littleEvidenceIsNone() {
        forNothing(19, "job_runs");
        assertEquals(List.of(), shop.advisor.advice());
        forNothing(1, "job_runs");
        assertEquals(1, shop.advisor.advice().size());
    }

    @Test
    void manyBumpsAndFewRendersAreNone() {
        for (int time = 0; time < 500; time++) {
            shop.write("job_runs");
        }
        forNothing(3, "job_runs");
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void aTableWhoseWritesWereFollowedByAChangedPageIsNeverNamed() {
        forNothing(300, "goods");
        assertEquals(1, shop.advisor.advice().size());
        shop.write("goods");
        shop.render("/list", "list with more");
        assertEquals(List.of(), named());
    }

    /** Nobody knows which of the two changed it. */
    @Test
    void norIsOneThatWasWrittenTogetherWithAnother() {
        forNothing(300, "content");
        assertEquals(List.of("content"), named());
        shop.write("content", "content_revision");
        shop.render("/list", "list of another revision");
        assertEquals(List.of(), named());
    }

    @Test
    void norOneThatWasWrittenInTheMeantimeByAnotherTransaction() {
        forNothing(300, "content");
        assertEquals(List.of("content"), named());
        shop.write("content");
        shop.write("outbox");
        shop.render("/list", "list after both");
        assertEquals(List.of(), named());
    }

    /** A pattern without a schema stands for the tables of all of them. */
    @Test
    void norOneWhoseNameStandsForAnotherThatChangedAPage() {
        forNothing(30, "log");
        assertEquals(List.of("log"), named());
        shop.write("shop.log");
        shop.render("/list", "list with the log");
        forNothing(30, "log");
        assertEquals(List.of(), named());
        Shop other = new Shop(Map.of());
        other.render("/list", "list");
        other.write("log");
        other.render("/list", "list with the log");
        for (int time = 0; time < 30; time++) {
            other.write("audit.log");
            other.render("/list", "list with the log");
        }
        assertEquals(DEFAULT + ",audit.log", other.only().setting());
    }

    @Test
    void aPageThatIsGoneHasChanged() {
        forNothing(300, "goods");
        assertEquals(List.of("goods"), named());
        shop.write("goods");
        shop.answer("/list", null, 404, "text/html", List.of(), "gone");
        assertEquals(List.of(), named());
    }

    @Test
    void aVariantThatIsGoneHasChanged() {
        shop.varyBy("X-Tenant");
        aPageThatIsGoneHasChanged();
    }

    @Test
    void aFailureHasNot() {
        forNothing(300, "goods");
        shop.write("goods");
        shop.answer("/list", null, 503, "text/html", List.of(), "down");
        assertEquals(List.of("goods"), named());
    }

    /** Its transaction ended while the page was rendered, which may show what it wrote. */
    @Test
    void aWriteDuringTheRenderingMayHaveChangedThePage() {
        forNothing(300, "goods");
        assertEquals(List.of("goods"), named());
        shop.write("audit");
        Recording recording = shop.cache.startRecording();
        recording.usedDatabase();
        shop.write("goods");
        shop.publish("/list", null, 200, "text/html", List.of(), "list of goods", recording);
        assertEquals(List.of(), named());
    }

    @Test
    void thatAPageIsTheSameSaysNothingOfATableThatWasWrittenLater() {
        forNothing(19, "goods");
        shop.write("audit");
        Recording recording = shop.cache.startRecording();
        recording.usedDatabase();
        shop.write("goods");
        shop.publish("/list", null, 200, "text/html", List.of(), "list", recording);
        assertEquals(List.of(), named());
    }

    /** Caches of the application are emptied when its request is over: what changes then was caused by its writes. */
    @Test
    void aRequestThatWroteIsHeldToWhatChangesWhenItEnds() {
        forNothing(300, "goods");
        assertEquals(List.of("goods"), named());
        Recording writing = shop.cache.startRecording();
        shop.write("goods");
        writing.wrote();
        shop.render("/list", "list");
        shop.pass();
        shop.cache.scopeEnded(writing, null);
        shop.pass();
        shop.render("/list", "list after the eviction");
        assertEquals(List.of(), named());
    }

    /** After-commit listeners empty caches a moment later, and no bump says so. */
    @Test
    void aChangeRightAfterAWriteIsHeldAgainstItsTable() {
        forNothing(300, "goods");
        assertEquals(List.of("goods"), named());
        shop.generation.bump(BumpCause.COMMIT, Set.of("goods"));
        shop.render("/list", "list");
        shop.pass();
        shop.render("/list", "list after the eviction");
        assertEquals(List.of(), named());
    }

    @Test
    void aChangeLongAfterIsNot() {
        forNothing(300, "goods");
        shop.pass();
        shop.render("/list", "list at another time");
        assertEquals(List.of("goods"), named());
    }

    @Test
    void tablesOfUsersAreToldOfAndLeftOutOfTheLine() {
        forNothing(30, "app_user", "job_runs");
        Advice advice = shop.only();
        assertEquals(DEFAULT + ",job_runs", advice.setting());
        assertTrue(advice.text().contains("app_user (30 bumps)"), advice.text());
        assertTrue(advice.text().endsWith("which is why the line leaves out what looks like one"), advice.text());
        Shop users = new Shop(Map.of());
        users.render("/list", "list");
        for (int time = 0; time < 30; time++) {
            users.write("AUTH_PERMISSION");
            users.render("/list", "list");
        }
        assertNull(users.only().setting());
    }

    @Test
    void soAreThoseOfTheirRightsAndOfWhoTheyAre() {
        for (String table : List.of(
                "employee",
                "staff",
                "profiles",
                "tenants",
                "grants",
                "acl_entry",
                "passwords",
                "subscription",
                "rights",
                "groups",
                "http_session",
                "members",
                "customers",
                "role")) {
            Shop users = new Shop(Map.of());
            users.render("/list", "list");
            for (int time = 0; time < 30; time++) {
                users.write(table);
                users.render("/list", "list");
            }
            assertNull(users.only().setting(), table);
        }
    }

    /** A page that shows the table may be among those of which no earlier one is there. */
    @Test
    void aTableAfterWhoseWritesManyPagesCouldNotBeComparedIsInNoLine() {
        shop.render("/list", "list");
        for (int time = 0; time < 40; time++) {
            shop.write("price_list");
            shop.render("/list", "list");
            shop.render("/prices" + time, "price " + time);
        }
        Advice advice = shop.only();
        assertNull(advice.setting());
        assertTrue(
                advice.text()
                        .contains("40 renders after writes of price_list were of pages that could not be compared"),
                advice.text());
    }

    @Test
    void norIsOneWhosePagesWereDroppedBeforeTheyWereRenderedAgain() {
        for (int time = 0; time < 40; time++) {
            shop.render("/prices", "price " + time);
            shop.render("/list", "list");
            shop.write("price_list");
            shop.render("/list", "list");
            shop.cache.clear();
        }
        assertNull(shop.only().setting());
    }

    @Test
    void fewPagesThatCouldNotBeComparedAreNoReason() {
        forNothing(100, "job_runs");
        shop.render("/other", "other");
        assertEquals(List.of("job_runs"), named());
        shop.write("job_runs");
        shop.render("/other", "other");
        assertEquals(List.of("job_runs"), named());
    }

    @Test
    void whatChangesAPageNowAndThenIsToldWithoutALine() {
        forNothing(100, "goods");
        shop.write("goods");
        shop.render("/list", "list with more");
        Advice advice = shop.only();
        assertNull(advice.setting());
        assertTrue(advice.text().contains("after its writes 1 of 101 renders had changed a page"), advice.text());
    }

    @Test
    void aTableThatIsWhitelistedByNowIsNotNamed() {
        forNothing(30, "shedlock");
        assertEquals(List.of(), shop.advisor.advice());
    }

    @Test
    void aTableThatIsWrittenNowAndThenIsNotNamed() {
        forNothing(30, "rates");
        for (int time = 0; time < 4_000; time++) {
            shop.write("goods");
        }
        assertEquals(List.of(), named());
    }

    @Test
    void headersThatMatterAreAChangeAndOthersAreNot() {
        forNothing(300, "goods");
        shop.write("goods");
        assertTrue(answerWith("X-Request-Id", "17") instanceof Verdict.Stored);
        assertEquals(List.of("goods"), named());
        shop.write("goods");
        answerWith("X-Total-Count", "4");
        assertEquals(List.of(), named());
    }

    private Verdict answerWith(String header, String value) {
        return shop.answer(
                "/list",
                null,
                200,
                "text/html",
                List.of(new io.github.jimmypage.cache.Page.Header(header, value, true)),
                "list");
    }

    /** What nobody can bound is bounded: temporary tables with names of their own. */
    @Test
    void tablesAreBounded() {
        for (int table = 0; table < 10_000; table++) {
            shop.write("temporary_" + table);
        }
        forNothing(30, "x".repeat(300));
        assertTrue(shop.generation.findings().tables().size() <= 200);
        assertTrue(shop.generation.findings().sets().size() <= 400);
        assertEquals(10_030, shop.generation.findings().writes());
    }

    @Test
    void writesOfAnyTableAreToldWithTheFunctionsThatMayBeTheReason() {
        forNothing(25, "*");
        assertNull(shop.only().setting());
        assertTrue(
                shop.only().text().contains("jimmypage.debug.cache=true"),
                shop.only().text());
        shop.functions.add("shop.price_of");
        Advice advice = shop.only();
        assertEquals("any-table", advice.kind());
        assertEquals("jimmypage.sql.pure-functions=shop.price_of", advice.setting());
        assertTrue(
                advice.text()
                        .startsWith(
                                "100 % of the bumps (25) were for statements of which it is not known which tables they"
                                        + " write; after them 0 of 25 renders had changed a page. Functions were called that are not"
                                        + " known to be free of writes: shop.price_of."),
                advice.text());
        Shop declared = new Shop(Map.of("sql.pure-functions", "shop.price_of"));
        declared.functions.add("shop.price_of");
        for (int time = 0; time < 25; time++) {
            declared.write("*");
        }
        assertNull(declared.only().setting());
        assertFalse(
                declared.only().text().contains("shop.price_of"),
                declared.only().text());
    }

    /** Ends of requests, operators and other programs name no table that anybody could whitelist. */
    @Test
    void bumpsThatAreNoWritesAreNotCounted() {
        shop.render("/list", "list");
        for (BumpCause cause :
                List.of(BumpCause.EXIT, BumpCause.CONTEXT, BumpCause.OUTSIDE, BumpCause.CLUSTER, BumpCause.OPERATOR)) {
            for (int time = 0; time < 30; time++) {
                shop.generation.bump(cause, Set.of("*"));
                shop.pass();
                shop.render("/list", "list");
            }
        }
        assertEquals(List.of(), shop.advisor.advice());
        assertEquals(0, shop.generation.findings().writes());
    }

    /** Tables in the line, beside those that stand there by default. */
    private List<String> named() {
        for (Advice advice : shop.of("whitelist")) {
            if (advice.setting() != null) {
                String setting = Objects.requireNonNull(advice.setting());
                assertTrue(setting.startsWith(DEFAULT + ","), setting);
                assertFalse(setting.isEmpty());
                return List.of(setting.substring(DEFAULT.length() + 1).split(",", -1));
            }
        }
        return List.of();
    }
}
