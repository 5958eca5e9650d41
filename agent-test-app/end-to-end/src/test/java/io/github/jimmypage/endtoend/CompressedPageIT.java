package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shared page goes out compressed to who wants it so, whatever else compresses on the way, and nobody gets what he cannot read. */
@OnEveryContainer
class CompressedPageIT {
    private static final String BROWSERS = "gzip, deflate, br, zstd";

    private final RigOnJdk rig;
    private final Server server;

    CompressedPageIT(RigOnJdk rig) {
        this.rig = rig;
        server = rig.withAgent();
    }

    private static String page(String parameters) {
        return "/probe/answer/compressed?id=row2&bytes=5000&of=" + Server.newWords() + parameters;
    }

    /** Two clients have seen that it is one page for all. */
    private static void earn(Server server, String target) {
        Pages.freshHit(server.visitor().always("User-Agent", "first"), target);
        server.visitor().always("User-Agent", "second").get(target);
        Eventually.get(
                "a page for everybody",
                () -> server.visitor().always("User-Agent", "third").get(target),
                answer -> answer.cacheStatus().isHit());
    }

    private static Response accepting(Server server, String target, String codings) {
        Visitor visitor = server.visitor().always("User-Agent", "fourth");
        return visitor.send(Request.get(target).with("Accept-Encoding", codings));
    }

    private static long variedByEncoding(Response answer) {
        return answer.headers("Vary").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(name -> name.strip().toLowerCase(Locale.ROOT).equals("accept-encoding"))
                .count();
    }

    private static String encoding(Response answer) {
        return answer.header("Content-Encoding").orElse("identity");
    }

    @Test
    void whoWantsItCompressedGetsASmallerBodyThatUnpacksToTheSamePage() {
        String target = page("");
        earn(server, target);
        Response compressed = accepting(server, target, BROWSERS);
        Response plain = server.visitor().always("User-Agent", "third").get(target);
        assertTrue(compressed.cacheStatus().isHit() && plain.cacheStatus().isHit());
        assertEquals("gzip", encoding(compressed), compressed.toString());
        assertEquals("identity", encoding(plain), plain.toString());
        assertEquals(plain.text(), compressed.text());
        assertTrue(compressed.body().length < plain.body().length / 2);
        for (Response form : List.of(compressed, plain)) {
            assertEquals(1, variedByEncoding(form), form.toString());
            assertEquals("" + form.body().length, form.header("Content-Length").orElse("chunked"));
        }
        String tag = plain.header("ETag").orElse("none");
        assertEquals(
                tag.substring(0, tag.length() - 1) + "-gzip\"",
                compressed.header("ETag").orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "GZIP, gzip",
        "x-gzip, gzip",
        "*, gzip",
        "'br, gzip;q=0.5', gzip",
        "'gzip;q=0.5, identity;q=0.5', gzip",
        "'identity;q=0, gzip;q=0.001', gzip",
        "gzip;q=0, identity",
        "'gzip;q=0, *', identity",
        "'gzip;q=0.000', identity",
        "identity, identity",
        "'gzip;q=0.5, identity', identity",
        "'*;q=0', identity",
        "br, identity",
        "'', identity",
        "gzip;q=x, identity",
    })
    void whatAcceptEncodingSaysDecides(String codings, String sent) {
        String target = "/probe/answer/compressed?id=row2&bytes=5000&of=one-page-for-all-codings";
        earn(server, target);
        int renders = server.renders("/probe/answer/compressed");
        Response answer = accepting(server, target, codings);
        assertEquals(sent, encoding(answer), answer.toString());
        assertTrue(answer.text().contains("words of row 2"));
        assertEquals(renders, server.renders("/probe/answer/compressed"), "Accept-Encoding is no variant");
    }

    @Test
    void everyTagThatWasSentIsKnownAgainInEitherForm() {
        String target = page("");
        earn(server, target);
        String compressed = accepting(server, target, BROWSERS).header("ETag").orElse("none");
        String plain = accepting(server, target, "br").header("ETag").orElse("none");
        for (String tag : List.of(compressed, plain, "W/" + compressed, plain.replaceFirst(".$", "--gzip\""))) {
            for (String codings : List.of(BROWSERS, "br")) {
                Response answer = server.visitor()
                        .always("User-Agent", "fourth")
                        .send(Request.get(target)
                                .with("Accept-Encoding", codings)
                                .with("If-None-Match", tag));
                assertEquals(304, answer.status(), tag + " for " + codings + ": " + answer);
                assertEquals(1, variedByEncoding(answer));
                assertEquals("identity", encoding(answer));
                assertEquals(
                        codings.equals("br") ? plain : compressed,
                        answer.header("ETag").orElse("none"));
            }
        }
    }

    @Test
    void thePagesOwnTagIsWeakOnTheCompressedForm() {
        String target = page("&header=ETag:%22mine%22");
        earn(server, target);
        assertEquals(
                "W/\"mine\"", accepting(server, target, BROWSERS).header("ETag").orElse("none"));
        assertEquals("\"mine\"", accepting(server, target, "br").header("ETag").orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding", "accept-encoding,%20Accept", "Accept,%20ACCEPT-ENCODING"})
    void whatStandsInVaryAlreadyIsNotSaidTwice(String vary) {
        String target = page("&header=Vary:" + vary);
        earn(server, target);
        Response answer = accepting(server, target, BROWSERS);
        assertEquals("gzip", encoding(answer), answer.toString());
        assertEquals(1, variedByEncoding(answer), answer.toString());
    }

    @Test
    void headTellsTheHeadersOfTheCompressedForm() {
        String target = page("");
        earn(server, target);
        Visitor visitor = server.visitor().always("User-Agent", "fourth").always("Accept-Encoding", BROWSERS);
        Response get = visitor.get(target);
        Response head = visitor.send(Request.head(target));
        for (String name : List.of("Content-Encoding", "Content-Length", "ETag", "Vary", "Content-Type")) {
            assertEquals(get.headers(name), head.headers(name), name);
        }
        assertEquals(get.text(), visitor.get(target).text(), "the connection is in step after HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe/answer/small?bytes=500",
                "/probe/answer/whole?bytes=5000&header=Cache-Control:no-transform",
                "/probe/answer/digest?bytes=5000&header=Repr-Digest:sha-256%3D:x:",
            })
    void whatIsSmallOrMustNotBeChangedGoesOutAsItIs(String target) {
        earn(server, target);
        Response answer = accepting(server, target, BROWSERS);
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
        assertEquals("identity", encoding(answer));
        assertEquals(0, variedByEncoding(answer));
    }

    /** Its compressed length would tell who can have text put into it what else stands there. */
    @Test
    void aPageOfOneClientIsNeverCompressed() {
        Visitor member = server.visitor().cookie("member", "m-4711").always("Accept-Encoding", BROWSERS);
        Visitor only = server.visitor().always("User-Agent", "only one").always("Accept-Encoding", BROWSERS);
        for (Visitor visitor : List.of(member, only)) {
            Response hit = Pages.freshHit(visitor, page(""));
            assertEquals("identity", encoding(hit), hit.toString());
            assertEquals(0, variedByEncoding(hit));
            String tag = hit.header("ETag").orElse("none");
            assertTrue(tag.startsWith("W/\""), "a strong tag would keep the container from compressing: " + tag);
        }
    }

    @Test
    void aContainerThatCompressesAsWellDoesSoOnceAndOnlyWhatWeDidNot() {
        Server compressing = rig.start(
                "compressing",
                "-javaagent:" + Artifacts.agent(),
                "-Drig.compression=on",
                // No page turns stale a moment after the start.
                "-Djimmypage.refresh.settle=0");
        try {
            String shared = page("");
            earn(compressing, shared);
            Response ours = accepting(compressing, shared, BROWSERS);
            assertWellCompressed(ours, false);
            assertTrue(ours.header("ETag").orElse("none").endsWith("-gzip\""), ours.toString());
            assertEquals("identity", encoding(accepting(compressing, shared, "gzip;q=0")));

            Visitor member = compressing.visitor().cookie("member", "m-4711").always("Accept-Encoding", BROWSERS);
            String target = page("");
            Response containers = Pages.freshHit(member, target);
            assertWellCompressed(containers, true);
            for (Response answer : List.of(ours, containers)) {
                String tag = answer.header("ETag").orElse("none");
                String of = answer == ours ? shared : target;
                Visitor visitor = answer == ours
                        ? compressing.visitor().always("User-Agent", "fifth").always("Accept-Encoding", BROWSERS)
                        : member;
                Response again = visitor.send(Request.get(of).with("If-None-Match", tag));
                assertEquals(304, again.status(), tag + ": " + again);
            }
        } finally {
            compressing.close();
        }
    }

    private void assertWellCompressed(Response answer, boolean byContainer) {
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
        assertEquals(List.of("gzip"), answer.headers("Content-Encoding"), answer.toString());
        assertTrue(answer.text().contains("words of row 2"), answer.toString());
        assertTrue(answer.text().endsWith("123456789\n"), answer.toString());
        // Undertow compresses without a word of what it depends on.
        boolean silent = byContainer && rig.toString().startsWith("undertow");
        assertEquals(silent ? 0 : 1, variedByEncoding(answer), answer.toString());
    }

    @Test
    void bothCanBeSwitchedOff() {
        assumeTrue(rig.rig() == Rig.TOMCAT10, "containers make no difference here");
        Server without = rig.withAgent("without-forms", "cache.gzip=false", "cache.etag=false");
        String target = page("");
        earn(without, target);
        Response answer = accepting(without, target, BROWSERS);
        assertEquals("identity", encoding(answer), answer.toString());
        assertFalse(answer.header("ETag").isPresent(), answer.toString());
        assertEquals(0, variedByEncoding(answer));
        Response again = without.visitor()
                .always("User-Agent", "fourth")
                .send(Request.get(target).with("If-None-Match", "*"));
        assertEquals(200, again.status(), again.toString());
    }
}
