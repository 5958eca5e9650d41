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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a page already is told so in a few bytes, and only if it is still that page. */
@OnEveryContainer
class ConditionalRequestIT {
    private static final String MODIFIED = "Mon,%2001%20Jan%202024%2000:00:00%20GMT";

    private final Server server;
    private final Visitor visitor;

    ConditionalRequestIT(RigOnJdk rig) {
        server = rig.withAgent();
        visitor = server.visitor();
    }

    private static String page(String parameters) {
        return "/probe/answer/condition?of=" + Server.newWords() + parameters + "&id=row2";
    }

    private String tagOf(String target) {
        return Pages.freshHit(visitor, target).header("ETag").orElse("none");
    }

    private Response asked(String target, String condition, String value) {
        return visitor.send(Request.get(target).with(condition, value));
    }

    private void assertUnmodified(Response answer) {
        assertUnmodified(answer, false);
    }

    private void assertUnmodified(Response answer, boolean head) {
        assertEquals(304, answer.status(), answer.toString());
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
        assertEquals("none", answer.header("Content-Type").orElse("none"));
        // Jetty and Undertow say on their own, here or there, that there is nothing.
        Request applicationsOwn = Request.get(page("&conditional=yes")).with("If-None-Match", "\"x\"");
        assertTrue(
                head
                        ? answer.headers("Content-Length").stream().allMatch("0"::equals)
                        : answer.headers("Content-Length")
                                .equals(visitor.send(applicationsOwn).headers("Content-Length")),
                answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "W/\"x\",%s ,\"y\"", ", %s", "*"})
    void aPageWithoutATagGetsAStrongOneAndIsNotSentAgain(String condition) {
        String target = page("");
        String tag = tagOf(target);
        assertTrue(tag.matches("\"[A-Za-z0-9_-]{16}\""), tag);
        Response answer = asked(target, "If-None-Match", condition.formatted(tag));
        assertUnmodified(answer);
        assertEquals(tag, answer.header("ETag").orElse("none"));
        assertFalse(visitor.get(target).text().isEmpty(), "the connection is in step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "W/\"x\"", "x", "%s\"x\"", "w/%s", "\"%1$s", "*, %s", "%s; q=1", ""})
    void anotherTagAndWhatIsMalformedGetTheWholePage(String condition) {
        String target = page("");
        Response answer = asked(target, "If-None-Match", condition.formatted(tagOf(target)));
        assertEquals(200, answer.status(), answer.toString());
        assertTrue(answer.text().contains("words of row 2"));
    }

    @Test
    void tagsOnSeveralLinesCountTogether() {
        String target = page("");
        String tag = tagOf(target);
        assertUnmodified(
                visitor.send(Request.get(target).with("If-None-Match", "\"x\"").with("If-None-Match", tag)));
    }

    @Test
    void whatIsNotSentAgainTellsItsTagItsFreshnessAndWhatItVariesBy() {
        String target =
                page("&header=Cache-Control:max-age%3D60&header=Vary:X-Requested-With&header=Content-Location:/here"
                        + "&header=Expires:Thu,%2001%20Jan%202099%2000:00:00%20GMT&header=X-One:1&header=Last-Modified:"
                        + MODIFIED);
        Response whole = Pages.freshHit(visitor, target);
        Response answer = asked(target, "If-None-Match", tagOf(target));
        assertUnmodified(answer);
        for (String told : List.of("ETag", "Cache-Control", "Vary", "Content-Location", "Expires")) {
            assertEquals(whole.headers(told), answer.headers(told));
        }
        assertEquals(List.of(), answer.headers("X-One"));
        assertEquals(List.of(), answer.headers("Last-Modified"));
    }

    @Test
    void headIsAnsweredAlike() {
        String target = page("");
        String tag = tagOf(target);
        Response head = visitor.send(Request.head(target));
        assertEquals(tag, head.header("ETag").orElse("none"));
        assertUnmodified(visitor.send(Request.head(target).with("If-None-Match", tag)), true);
        assertUnmodified(visitor.send(Request.head(target).with("If-None-Match", "*")), true);
    }

    @Test
    void aRenderingWithTheSameBytesKeepsTheTagAndOneWithOthersDoesNot() {
        String target = page("&id=b");
        String first = Server.newWords();
        String second = Server.newWords();
        server.write("id=b&end=commit&words=" + first);
        Pages.showing(first, visitor, target);
        String tag = tagOf(target);
        server.write("id=b&end=commit&words=" + second);
        Pages.showing(second, visitor, target);
        assertNotEquals(tag, tagOf(target));
        Response changed = asked(target, "If-None-Match", tag);
        assertEquals(200, changed.status(), changed.toString());
        assertTrue(changed.text().contains(second));
        server.write("id=b&end=commit&words=" + first);
        Pages.showing(first, visitor, target);
        assertEquals(tag, tagOf(target));
        assertUnmodified(asked(target, "If-None-Match", tag));
    }

    /** A client that is told nothing anew would keep the old number for ever. */
    @Test
    void aPageWhoseBytesAreTheSameUnderAnotherHeaderIsSentAgain() {
        String target = page("&total=b");
        String first = Server.newWords();
        server.write("id=b&end=commit&words=" + first);
        awaitTotal(first, target);
        String tag = tagOf(target);
        String second = Server.newWords();
        server.write("id=b&end=commit&words=" + second);
        awaitTotal(second, target);
        Response answer = asked(target, "If-None-Match", tag);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals(second, answer.header("X-Total").orElse("none"));
    }

    private void awaitTotal(String total, String target) {
        Eventually.get("the total " + total, () -> visitor.get(target), answer -> answer.header("X-Total")
                .orElse("none")
                .equals(total));
    }

    @Test
    void theStalePageIsNotSentAgainEither() {
        String target = page("");
        String tag = tagOf(target);
        server.write("id=b&end=commit&words=" + Server.newWords());
        assertUnmodified(asked(target, "If-None-Match", tag));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"mine\"', '\"mine\"', 304",
        "'\"mine\"', 'W/\"mine\"', 304",
        "'W/\"mine\"', '\"mine\"', 304",
        "'W/\"mine\"', '\"other\", W/\"mine\"', 304",
        "'\"mine\"', '\"mine-gzip\"', 200",
        "'\"mine\"', 'mine', 200",
        "'mine', '\"mine\"', 200",
    })
    void thePagesOwnTagIsKeptAndAnswered(String own, String asked, int status) {
        String target = page("&header=ETag:" + own.replace("\"", "%22"));
        assertEquals(own, tagOf(target));
        Response answer = asked(target, "If-None-Match", asked);
        assertEquals(status, answer.status(), answer.toString());
        assertEquals(own, answer.header("ETag").orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 01 Jan 2024 00:00:00 GMT', 304",
        "'Monday, 01-Jan-24 00:00:00 GMT', 304",
        "'Mon Jan  1 00:00:00 2024', 304",
        "'Tue, 02 Jan 2024 00:00:00 GMT', 304",
        "'Sun, 31 Dec 2023 23:59:59 GMT', 200",
        "'Friday, 01-Jan-99 00:00:00 GMT', 200",
        "yesterday, 200",
        "0, 200",
    })
    void aDateIsComparedWithThePagesOwn(String since, int status) {
        String target = page("&header=Last-Modified:" + MODIFIED);
        Pages.freshHit(visitor, target);
        Response answer = asked(target, "If-Modified-Since", since);
        assertEquals(status, answer.status(), answer.toString());
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
    }

    @Test
    void aDateCountsOnlyForPagesThatHaveOneAndWhereNoTagIsNamed() {
        String since = "Tue, 02 Jan 2024 00:00:00 GMT";
        String dateless = page("");
        Pages.freshHit(visitor, dateless);
        assertEquals(200, asked(dateless, "If-Modified-Since", since).status());
        String target = page("&header=Last-Modified:" + MODIFIED);
        Pages.freshHit(visitor, target);
        Request both = Request.get(target).with("If-Modified-Since", since).with("If-None-Match", "\"x\"");
        assertEquals(200, visitor.send(both).status());
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, *",
        "If-Unmodified-Since, 'Mon, 01 Jan 2024 00:00:00 GMT'",
        "If-Range, '\"x\"'",
    })
    void conditionsForChangesAndPartsAreTheApplicationsMatter(String condition, String value) {
        String target = page("");
        Pages.freshHit(visitor, target);
        int renders = server.renders("/probe/answer/condition");
        Response answer = asked(target, condition, value);
        assertEquals("bypass", answer.cacheStatus().forwarded().orElse("none"));
        assertEquals("precondition", answer.cacheStatus().detail().orElse("none"));
        assertEquals(renders + 1, server.renders("/probe/answer/condition"));
    }

    /** Whoever could force a rendering could bring the server down; the agent is a part of the origin. */
    @ParameterizedTest
    @CsvSource({"Cache-Control, no-cache", "Cache-Control, max-age=0", "Cache-Control, no-store", "Pragma, no-cache"})
    void noRequestForcesARendering(String header, String value) {
        String target = page("");
        Pages.freshHit(visitor, target);
        assertTrue(asked(target, header, value).cacheStatus().isHit());
    }

    @Test
    void privatePagesHaveTagsToo() {
        visitor.cookie("member", "m-4711");
        String target = page("");
        assertUnmodified(asked(target, "If-None-Match", tagOf(target)));
    }

    @Test
    void conditionsAreNoVariants() {
        String target = "/probe/echo/header?name=If-None-Match&name=If-Modified-Since&of=" + Server.newWords();
        Pages.freshHit(visitor, target);
        assertTrue(asked(target, "If-None-Match", "\"x\"").cacheStatus().isHit());
        assertTrue(asked(target, "If-None-Match", "\"y\"").cacheStatus().isHit());
    }

    @Test
    void whatTheApplicationAnswersToAConditionIsNeitherKeptNorRemembered() {
        String target = page("&conditional=yes");
        Response answer = asked(target, "If-None-Match", "\"x\"");
        assertEquals(304, answer.status(), answer.toString());
        assertFalse(answer.cacheStatus().isStored(), answer.toString());
        assertEquals(200, visitor.get(target).status());
        Response other = Pages.freshHit(visitor, target);
        assertEquals(200, other.status(), other.toString());
    }

    /** The nonce of a filter belongs to the body that goes out with it. */
    @Test
    void aNonceThatAFilterHasJustMadeIsNotToldToWhoHasAnotherBody() {
        String target = "/probe/policy/page?of=" + Server.newWords();
        try {
            server.control("tell", "");
            String tag = tagOf(target);
            assertUnmodified(asked(target, "If-None-Match", tag));
            server.control("tell", "nonce");
            Response answer = asked(target, "If-None-Match", tag);
            assertEquals(200, answer.status(), answer.toString());
            assertTrue(answer.header("Content-Security-Policy").orElse("none").contains("'nonce-"));
        } finally {
            server.control("tell", "");
        }
    }
}
