package io.github.jimmypage.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.config.Mode;
import io.github.jimmypage.verify.Site.Answer;
import io.github.jimmypage.verify.Site.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is a mismatch, what is none, what comes of it and what is told. */
class VerificationTest {
    private static final Map<String, String> VERIFY = Map.of("mode", "verify");
    private static final Request HOME = Request.of("/home");

    private final Site verifying = new Site(VERIFY);

    private static void settle(Site site) {
        site.pass(2_000);
        site.examine();
    }

    private String report() {
        settle(verifying);
        return verifying.verification.report();
    }

    private static void write(Site site) {
        site.generation.bump(BumpCause.COMMIT, Set.of("goods"));
    }

    @Test
    void whatIsTheSameIsSafe() {
        verifying.render(HOME, Answer.of("home"));
        assertEquals("nothing was compared yet: no page was asked for again while it was good", report());
        verifying.render(HOME, Answer.of("home"));
        verifying.render(HOME, Answer.of("home"));
        assertEquals("safe to switch on: 1 path (2 of 2 pages were what was rendered)", report());
    }

    @Test
    void whatDiffersIsToldWithAGuessAndTheLines() {
        verifying.render(HOME, Answer.of("<h1>\n<p>10:00:01\n"));
        verifying.render(HOME, Answer.of("<h1>\n<p>10:00:07\n"));
        verifying.render(Request.of("/list"), Answer.of("list"));
        verifying.render(Request.of("/list"), Answer.of("list"));
        assertEquals(
                "safe to switch on: 1 path (1 of 2 pages were what was rendered);"
                        + " look at: /home (changes by the second; 1 of 1)",
                report());
        assertEquals(
                List.of("WARN /home came out differently though nothing was written: changes by the second"
                        + " (body, line 2, column 11, of 17 and 17 characters)\n  <h1>\n- <p>10:00:01\n+ <p>10:00:07"),
                verifying.log.lines());
    }

    /** Between a commit in the database and our hearing of it a page shows the new row and counts as one of the old state. */
    @Test
    void aDifferenceProvesNothingWhereAWriteBecomesKnownAMomentLater() {
        verifying.render(HOME, Answer.of("old"));
        verifying.render(HOME, Answer.of("new"));
        write(verifying);
        assertEquals(
                "nothing was compared yet: no page was asked for again while it was good;"
                        + " 1 would prove nothing, since something was written meanwhile or rendering failed",
                report());
    }

    @Test
    void aDifferenceProvesNothingRightAfterAWriteOrWhenOneHappensMeanwhile() {
        write(verifying);
        verifying.render(HOME, Answer.of("remembered"));
        verifying.render(HOME, Answer.of("new"));
        settle(verifying);
        verifying.render(Request.of("/list"), Answer.of("old"));
        verifying.render(Request.of("/list"), Answer.of("new"), () -> write(verifying));
        assertTrue(report().contains("; 2 would prove nothing"), report());
        assertFalse(report().contains("look at"), report());
    }

    /** Another JVM may have written what this one could not hear of. */
    @Test
    void aDifferenceProvesNothingWhileNothingIsKnownOfOtherJvms() {
        AtomicBoolean confirmed = new AtomicBoolean(true);
        verifying.cache.confirmedBy(confirmed::get);
        verifying.render(HOME, Answer.of("old"));
        verifying.render(HOME, Answer.of("new"));
        confirmed.set(false);
        assertTrue(report().contains("; 1 would prove nothing"), report());
        verifying.render(Request.of("/list"), Answer.of("old"));
        verifying.render(Request.of("/list"), Answer.of("new"));
        confirmed.set(true);
        assertTrue(report().contains("; 2 would prove nothing"), report());
        assertFalse(report().contains("look at"), report());
    }

    @Test
    void previousPagesMayDifferAndAreCountedApart() {
        verifying.render(HOME, Answer.of("old"));
        write(verifying);
        verifying.pass(2_000);
        verifying.render(HOME, Answer.of("new"));
        assertTrue(
                report().endsWith("previous pages would have been served 1 time, 1 of them outdated as they may be"));
        assertFalse(report().contains("look at"), report());
    }

    @Test
    void anotherStatusAndAWriteAreMismatches() {
        verifying.render(HOME, Answer.of("home"));
        verifying.render(HOME, new Answer(404, "gone", List.of(), false));
        settle(verifying);
        verifying.render(Request.of("/list"), Answer.of("list"));
        verifying.render(Request.of("/list"), new Answer(200, "list", List.of(), true), () -> write(verifying));
        verifying.render(Request.of("/down"), Answer.of("up"));
        verifying.render(Request.of("/down"), new Answer(503, "down", List.of(), false));
        String told = report();
        assertTrue(told.contains("/home (status 404 instead of 200; 1 of 1)"), told);
        assertTrue(told.contains("/list (did what a hit leaves out (wrote); 1 of 1)"), told);
        assertFalse(told.contains("/down"), told);
    }

    @Test
    void headersThatMayDifferDoAndOthersAreNamedWithoutTheirValue() {
        verifying.render(HOME, headers("ETag", "\"1\"", "X-Shop", "secret-one"));
        verifying.render(HOME, headers("ETag", "\"2\"", "X-Shop", "secret-one"));
        verifying.render(HOME, headers("ETag", "\"3\"", "X-Shop", "secret-two"));
        assertTrue(report().contains("/home (neither database nor request: memory, a file, another service; 1 of 2)"));
        String told = verifying.log.lines().get(0);
        assertTrue(told.contains("(header x-shop)"), told);
        assertFalse(told.contains("secret"), told);
    }

    private static Answer headers(String... namesAndValues) {
        List<Page.Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new Page.Header(namesAndValues[i], namesAndValues[i + 1], true));
        }
        return new Answer(200, "home", headers, false);
    }

    @Test
    void whatIsIgnoredIsLeftOutOfBodiesAndHeaders() {
        verifying.change(Map.of("mode", "verify", "verify.ignore", "[0-9:]{8},x-made: .*"));
        settle(verifying);
        verifying.render(HOME, new Answer(200, "at 10:00:01", List.of(new Page.Header("X-Made", "a", true)), false));
        verifying.render(HOME, new Answer(200, "at 10:00:07", List.of(new Page.Header("X-Made", "b", true)), false));
        assertEquals("safe to switch on: 1 path (1 of 1 pages were what was rendered)", report());
    }

    /** KNOWN_BUGS 47. */
    @Test
    void textOfAPrivatePageIsNeverTold() {
        Request mine = new Request("/mine", "anna", 1, Map.of());
        verifying.render(mine, Answer.of("balance of anna\nat 10:00:01"));
        verifying.render(mine, Answer.of("balance of anna\nat 10:00:07"));
        report();
        assertEquals(
                List.of("WARN /mine came out differently though nothing was written: changes by the second"
                        + " (body, line 2, column 11, of 27 and 27 characters)"),
                verifying.log.lines());
    }

    @Test
    void textOfASharedPageThatShowsSomebodyElseIsNeverTold() {
        verifying.render(HOME, Answer.of("hello guest"));
        verifying.render(new Request("/home", null, 2, Map.of()), Answer.of("hello guest"));
        verifying.render(new Request("/home", null, 3, Map.of()), Answer.of("hello anna"));
        assertTrue(report().contains("/home (shows what belongs to another client; 1 of 2)"), report());
        assertFalse(
                verifying.log.lines().toString().contains("anna"),
                verifying.log.lines().toString());
        assertFalse(
                verifying.log.lines().toString().contains("guest"),
                verifying.log.lines().toString());
    }

    @Test
    void aNumberMayBeSomebodysWhereTheClientsDiffer() {
        verifying.render(HOME, Answer.of("customer 17"));
        verifying.render(new Request("/home", null, 2, Map.of()), Answer.of("customer 17"));
        verifying.render(new Request("/home", null, 3, Map.of()), Answer.of("customer 21"));
        assertTrue(report().contains("or what belongs to another client"), report());
        assertFalse(
                verifying.log.lines().toString().contains("customer"),
                verifying.log.lines().toString());
    }

    @Test
    void randomValuesAreMaskedWhereTheirLinesAreTold() {
        verifying.render(HOME, Answer.of("<i nonce='9f86d081884c7d65'>"));
        verifying.render(HOME, Answer.of("<i nonce='60303ae22b998861'>"));
        report();
        String told = verifying.log.lines().get(0);
        assertTrue(told.endsWith("\n- <i *****='****************'>\n+ <i *****='****************'>"), told);
    }

    /** A date may be a birthday. */
    @Test
    void datesOfTwoClientsAreNotTold() {
        verifying.render(HOME, Answer.of("born 1980-03-04"));
        verifying.render(new Request("/home", null, 2, Map.of()), Answer.of("born 1980-03-04"));
        verifying.render(new Request("/home", null, 3, Map.of()), Answer.of("born 1975-12-01"));
        report();
        assertFalse(
                verifying.log.lines().toString().contains("born"),
                verifying.log.lines().toString());
    }

    @Test
    void textOfAPathThatIsDeclaredSharedIsNotTold() {
        Site site = new Site(Map.of("mode", "verify", "identity.shared-paths", "/home"));
        site.render(HOME, Answer.of("balance 17"));
        site.render(HOME, Answer.of("balance 21"));
        settle(site);
        assertTrue(site.log.lines().toString().contains("/home came out differently"));
        assertFalse(
                site.log.lines().toString().contains("balance"),
                site.log.lines().toString());
    }

    /** A page found under the one rule may be somebody's as much as one that is looked at under it. */
    @Test
    void textOfAPathThatWasDeclaredSharedWhenItDifferedIsNotTold() {
        Map<String, String> declared = Map.of("mode", "verify", "identity.shared-paths", "/home");
        for (boolean before : new boolean[] {true, false}) {
            Site site = new Site(before ? declared : VERIFY);
            site.render(HOME, Answer.of("balance 17"));
            site.render(HOME, Answer.of("balance 21"));
            site.change(before ? VERIFY : declared);
            settle(site);
            String told = site.log.lines().toString();
            assertTrue(told.contains("/home came out differently"), told);
            assertFalse(told.contains("balance"), told);
        }
    }

    /** In an order of his own for each: KNOWN_BUGS 47. */
    @Test
    void anotherOrderIsToldForTheSameClientAlone() {
        verifying.render(HOME, Answer.of("<p>\nanna\nbert"));
        verifying.render(new Request("/home", null, 2, Map.of()), Answer.of("<p>\nanna\nbert"));
        verifying.render(new Request("/home", null, 3, Map.of()), Answer.of("<p>\nbert\nanna"));
        Request list = Request.of("/list");
        verifying.render(list, Answer.of("<p>\npear\nplum"));
        verifying.render(list, Answer.of("<p>\nplum\npear"));
        report();
        String told = verifying.log.lines().toString();
        assertTrue(
                told.contains("/home came out differently though nothing was written: the same in another order"),
                told);
        assertFalse(told.contains("anna"), told);
        assertTrue(told.contains("plum"), told);
    }

    /** Nothing is copied of what may not be kept. */
    @Test
    void whatMayNotBeKeptAnyMoreIsADifference() {
        verifying.render(HOME, Answer.of("for all"));
        verifying.render(
                HOME, new Answer(200, null, List.of(new Page.Header("Cache-Control", "no-store", true)), false));
        assertTrue(report().contains("look at: /home"), report());
    }

    /** Of one that may not be kept no copy is made, and that it is of another type is seen all the same. */
    @Test
    void anotherTypeIsADifferenceWithoutACopyOfTheBody() {
        verifying.render(HOME, Answer.of("home"));
        verifying.render(HOME, new Answer(200, "application/json", null, List.of(), false));
        assertTrue(report().contains("look at: /home (another content type or language; 1 of 1)"), report());
    }

    /** What differs is masked; of the rest nobody has a copy. */
    @Test
    void anAnswerWithoutACopyIsNoneThatIsTheSame() {
        verifying.change(Map.of("mode", "verify", "verify.ignore", "x-made: .*"));
        settle(verifying);
        verifying.render(HOME, new Answer(200, "home", List.of(new Page.Header("X-Made", "a", true)), false));
        verifying.render(HOME, new Answer(200, null, List.of(new Page.Header("X-Made", "b", true)), false));
        assertEquals(
                "nothing was compared yet: no page was asked for again while it was good;"
                        + " 1 would prove nothing, since something was written meanwhile or rendering failed",
                report());
    }

    @Test
    void anAnswerOfTheMomentIsNone() {
        for (int status : new int[] {408, 425, 429}) {
            Site site = new Site(Map.of("verify.sample", "100%"));
            site.render(HOME, Answer.of("home"));
            site.render(HOME, new Answer(status, "later", List.of(), false));
            settle(site);
            assertFalse(site.cache.isQuarantined("/home"), "status " + status);
            assertTrue(site.verification.report().contains("1 would prove nothing"), site.verification.report());
        }
    }

    @Test
    void aReleasedPathDoesNotServeThePageThatWasFoundWrong() {
        Site site = new Site(Map.of("verify.sample", "100%"));
        site.cache.quarantine().add(1, "/home", "for a test");
        site.change(Map.of("mode", "verify"));
        site.render(HOME, Answer.of("wrong"));
        site.change(Map.of("verify.sample", "100%"));
        assertEquals(1, site.cache.pages(), "in the mode in which nothing is served it is kept");
        assertTrue(site.verification.release("/home"));
        assertEquals(0, site.cache.pages());
    }

    @Test
    void whereTheQuarantineIsSwitchedOffThePagesThatWereFoundWrongAreGone() {
        Site site = new Site(Map.of("verify.sample", "100%"));
        site.cache.quarantine().add(1, "/home", "for a test");
        site.change(Map.of("mode", "verify"));
        site.render(HOME, Answer.of("wrong"));
        assertEquals(1, site.cache.pages());
        site.change(Map.of("verify.quarantine", "false"));
        assertEquals(0, site.cache.pages());
    }

    /** One that asked before the path was held, and answers afterwards. */
    @Test
    void aPageOfARequestThatIsOvertakenByTheQuarantineIsNotKept() {
        Site site = new Site(Map.of("verify.sample", "100%"));
        Verdict verdict = site.publish(
                HOME, Answer.of("wrong"), () -> site.cache.quarantine().add(1, "/home", "test"));
        assertEquals(Refusal.QUARANTINED, refusal(verdict));
        assertEquals(0, site.cache.pages());
    }

    @Test
    void aCaseOfAStoppedApplicationIsNotHeldAgainstTheNextOne() {
        Site site = new Site(Map.of("verify.sample", "100%"));
        site.render(HOME, Answer.of("one"));
        site.render(HOME, Answer.of("other"));
        site.cache.removeContext(1);
        settle(site);
        assertFalse(site.cache.isQuarantined("/home"));
        assertEquals(List.of(), site.log.lines());
        assertEquals("no hit was checked", site.verification.report());
    }

    @Test
    void aFewAreRenderedToBeComparedAtOnceAndEachPageByOneRequest() {
        PageKey home = Site.key("/home");
        PageKey list = Site.key("/list");
        assertTrue(verifying.verification.begins(home));
        assertFalse(verifying.verification.begins(home));
        assertTrue(verifying.verification.begins(list));
        assertFalse(verifying.verification.begins(Site.key("/other")));
        verifying.verification.ended(home);
        assertTrue(verifying.verification.begins(Site.key("/other")));
        assertFalse(verifying.verification.begins(home));
        verifying.pass(61_000);
        assertTrue(verifying.verification.begins(home), "a request that never ended");
    }

    @Test
    void aPathIsQuarantinedUntilItIsReleased() {
        Site site = new Site(Map.of("verify.sample", "100%"));
        site.render(HOME, Answer.of("one"));
        site.render(HOME, Answer.of("other"));
        assertFalse(site.cache.isQuarantined("/home"), "a write may become known yet");
        settle(site);
        assertTrue(site.cache.isQuarantined("/home"));
        assertEquals(
                Map.of("/home", "neither database nor request: memory, a file, another service"),
                site.cache.quarantine().reasons());
        assertEquals(Refusal.QUARANTINED, refusal(site.render(HOME, Answer.of("more"))));
        assertTrue(site.verification.report().endsWith("; in quarantine: 1 path"), site.verification.report());
        site.cache.quarantine().release("/home");
        assertInstanceOf(Verdict.Stored.class, site.render(HOME, Answer.of("more")));
    }

    @Test
    void whatWasFoundBeforeAReleaseIsNotHeldAgainstAPath() {
        Site site = new Site(Map.of());
        site.render(HOME, Answer.of("one"));
        site.render(HOME, Answer.of("other"));
        settle(site);
        site.cache.quarantine().release("/home");
        site.render(HOME, Answer.of("more"));
        assertFalse(site.verification.release("/home"));
        settle(site);
        assertFalse(site.cache.isQuarantined("/home"));
    }

    @Test
    void withoutQuarantineAPathIsLeftAloneAndThoseThatAreThereAreReleased() {
        Site site = new Site(Map.of("verify.sample", "100%", "verify.quarantine", "false"));
        site.render(HOME, Answer.of("one"));
        site.render(HOME, Answer.of("other"));
        settle(site);
        assertFalse(site.cache.isQuarantined("/home"));
        assertTrue(site.verification.report().startsWith("checked 1 hit: 0 were what was rendered; look at: /home"));
        site.cache.quarantine().add(1, "/list", "for a test");
        assertTrue(site.cache.isQuarantined("/list"));
        site.change(Map.of("verify.quarantine", "false"));
        assertFalse(site.cache.isQuarantined("/list"));
    }

    @Test
    void aRedeployReleasesItsPaths() {
        Site site = new Site(Map.of());
        site.cache.quarantine().add(1, "/home", "for a test");
        site.cache.quarantine().add(2, "/other", "for a test");
        site.cache.removeContext(1);
        assertEquals(Set.of("/other"), site.cache.quarantine().reasons().keySet());
    }

    @Test
    void inVerifyModeNothingIsQuarantined() {
        verifying.render(HOME, Answer.of("one"));
        verifying.render(HOME, Answer.of("other"));
        settle(verifying);
        assertEquals(Map.of(), verifying.cache.quarantine().reasons());
    }

    @Test
    void whenTheModeChangesWhatWasFoundIsToldAndForgotten() {
        verifying.render(HOME, Answer.of("one"));
        verifying.render(HOME, Answer.of("other"));
        verifying.change(Map.of());
        settle(verifying);
        List<String> lines = verifying.log.lines();
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(1).startsWith("INFO verify: nothing is safe to switch on yet"), lines.get(1));
        assertEquals("no hit was checked", report());
    }

    @Test
    void itIsToldOnceInEachPeriod() {
        verifying.render(HOME, Answer.of("home"));
        verifying.render(HOME, Answer.of("home"));
        verifying.examine();
        assertEquals(List.of(), verifying.log.lines());
        verifying.pass(3_600_000);
        verifying.examine();
        verifying.examine();
        assertEquals(
                List.of("INFO verify: safe to switch on: 1 path (1 of 1 pages were what was rendered)"),
                verifying.log.lines());
    }

    @Test
    void hitsAreSampledAsOftenAsTheSettingSays() {
        assertFalse(new Site(Map.of("verify.sample", "0")).verification.samples());
        assertTrue(new Site(Map.of("verify.sample", "100%")).verification.samples());
        Verification some = new Site(Map.of("verify.sample", "20%")).verification;
        int sampled = 0;
        for (int hit = 0; hit < 10_000; hit++) {
            sampled += some.samples() ? 1 : 0;
        }
        // Twelve standard deviations around 2,000.
        assertTrue(sampled > 1_500 && sampled < 2_500, sampled + " of 10,000");
    }

    /** Each keeps two bodies in memory for a moment. */
    @Test
    void differencesThatWaitToBeLookedAtAreBounded() {
        for (int path = 0; path < 100; path++) {
            Request one = Request.of("/page/" + path);
            verifying.render(one, Answer.of("weather"));
            verifying.render(one, Answer.of("weather " + path));
        }
        assertTrue(report().contains("(0 of 32 pages were what was rendered)"), report());
        assertTrue(report().contains("differed too often to be looked at: "), report());
        Site large = new Site(VERIFY);
        for (int path = 0; path < 20; path++) {
            Request one = Request.of("/page/" + path);
            large.render(one, Answer.of("x".repeat(900_000)));
            large.render(one, Answer.of("x".repeat(900_001)));
        }
        settle(large);
        assertTrue(large.verification.report().contains("(0 of 4 pages"), large.verification.report());
    }

    /** Headers and what requests bring along take memory as well. */
    @Test
    void differencesThatWaitAreBoundedByAllThatTheyHold() {
        String long1 = "x".repeat(900_000);
        Site headed = new Site(VERIFY);
        Site brought = new Site(VERIFY);
        for (int path = 0; path < 20; path++) {
            Request one = Request.of("/page/" + path);
            headed.render(one, headers("X-Shop", long1));
            headed.render(one, headers("X-Shop", long1 + "y"));
            Request with = new Request("/page/" + path, null, 1, Map.of("header x", long1));
            brought.render(with, Answer.of("one"));
            brought.render(with, Answer.of("other"));
        }
        settle(headed);
        assertTrue(headed.verification.report().contains("(0 of 4 pages"), headed.verification.report());
        settle(brought);
        assertTrue(brought.verification.report().contains("(0 of 9 pages"), brought.verification.report());
    }

    @Test
    void whatNobodyHadTheTimeToLookAtIsNotNothing() {
        PathRecords records = new PathRecords(1, new VerdictCounts());
        records.of("/a").dropped();
        assertEquals(
                "nothing is safe to switch on yet; differed too often to be looked at: /a",
                Report.of(records.snapshots(), Mode.VERIFY, 0));
        assertEquals(
                "no hit that differed could be looked at; differed too often to be looked at: /a",
                Report.of(records.snapshots(), Mode.ON, 0));
        records.of("/a").same();
        assertEquals(
                "nothing is safe to switch on yet (1 of 1 pages were what was rendered);"
                        + " differed too often to be looked at: /a",
                Report.of(records.snapshots(), Mode.VERIFY, 0));
    }

    @Test
    void aPageThatNeverStaysTheSameDoesNotHideOthers() {
        for (int render = 0; render < 100; render++) {
            verifying.render(HOME, Answer.of("weather " + "x".repeat(render)));
        }
        verifying.render(Request.of("/account"), Answer.of("one"));
        verifying.render(Request.of("/account"), Answer.of("other"));
        String told = report();
        assertTrue(told.contains("/account (neither"), told);
        assertTrue(
                told.contains("/home (neither database nor request: memory, a file, another service; 2 of 2)"), told);
    }

    @Test
    void theQuarantineIsBounded() {
        Site site = new Site(Map.of());
        for (int path = 0; path < 1_200; path++) {
            site.cache.quarantine().add(1, "/" + path, "for a test");
        }
        assertEquals(1_000, site.cache.quarantine().size());
        assertFalse(site.cache.quarantine().add(1, "/1", "again"));
    }

    @Test
    void pathsAreBoundedAndThoseWithAMismatchStay() {
        PathRecords records = new PathRecords(2, new VerdictCounts());
        records.of("/a").same();
        records.of("/b").same();
        records.of("/c").same();
        records.ofDifferent("/d").personal();
        List<String> paths = new ArrayList<>();
        records.snapshots().forEach(snapshot -> paths.add(snapshot.path()));
        assertEquals(3, paths.size(), paths.toString());
        assertTrue(paths.containsAll(List.of("/d", PathRecords.OTHERS)), paths.toString());
    }

    @Test
    void whateverIsNotedOfPathsThatAreNotToldApartIsThere() {
        List<Consumer<PathRecord>> notes = List.of(
                PathRecord::same,
                PathRecord::undecided,
                PathRecord::dropped,
                PathRecord::personal,
                record -> record.stale(true),
                record -> record.stale(false));
        for (Consumer<PathRecord> note : notes) {
            PathRecords records = new PathRecords(0, new VerdictCounts());
            records.of("/a");
            assertEquals(List.of(), records.snapshots());
            note.accept(records.of("/a"));
            assertEquals(PathRecords.OTHERS, records.snapshots().get(0).path());
        }
    }

    private static Refusal refusal(Verdict verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).reason();
    }
}
