package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends to get into others' pages or at them, the others get what they would have got without the agent. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#eachRigOnce")
@ExtendWith(ServerOutputs.class)
class HostileRequestsIT {
    private final Server plain;
    private final Server server;

    HostileRequestsIT(RigOnJdk rig) {
        plain = rig.withoutAgent();
        server = rig.withAgent();
        plain.control("reset", "");
        server.control("reset", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8081", "probe.example:81", "probe.example."})
    void absoluteLinksArePoisonedByNoHost(String host) {
        assertApart(
                "/probe/echo/url",
                Asker.withHeader(host.contains("evil") ? "http://" + host + "/" : "", "Host", host),
                Asker.plain("http://probe.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Host",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "Origin",
                "Referer",
                "User-Agent",
                "Accept",
                "Accept-Charset",
                "Via",
                "X-Requested-With",
                "DNT",
                "Sec-CH-UA-Mobile",
                "Sec-Fetch-Mode",
                "Save-Data",
                "X-Real-IP",
                "X-Forwarded-For",
                "Upgrade-Insecure-Requests",
                "From",
                "Priority",
                "TE",
                "Keep-Alive",
                "Proxy-Connection",
                "Connection"
            })
    void aPageThatPrintsAHeaderIsPoisonedByNobody(String header) {
        String page = "/probe/echo/header?name=" + header;
        assertApart(page, Asker.withHeader("[evil.example]", header, "evil.example"), Asker.plain(" for header .<"));
    }

    /** What tracers send makes no variant when it is read, so a page that shows it is nobody else's. */
    @ParameterizedTest
    @CsvSource({"X-Request-Id, evil", "traceparent, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"})
    void aPageThatPrintsWhatATracerSentIsNotKept(String header, String value) {
        Request traced = Request.get("/probe/echo/header?name=" + header).with(header, value);
        Response last = Pages.neverFromCache(server, server.visitor(), traced);
        assertTrue(last.text().contains(value), last.toString());
        assertEquals("secret", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    /** A cache that went by the extension would give the private page away to whoever asks for the picture. */
    @ParameterizedTest
    @ValueSource(strings = {"/x.css", "/x.css?y=1", "/x.css/y.js", ";x.css", "/x.css;jsessionid=none", "/%78.css"})
    void whatLooksLikeAPictureBehindAPrivatePageIsGivenToNoStranger(String disguise) {
        for (String page : List.of("/probe/asker/name", "/probe/asker/cookie")) {
            Twin anna = twin();
            anna.once(Request.get("/probe/session/login?name=anna"));
            Asker owner = page.endsWith("name")
                    ? Asker.plain(" for anna<")
                    : Asker.withHeader(" for anna<", "Cookie", "asker=anna");
            for (int visit = 0; visit < 3; visit++) {
                owner.asks(page.endsWith("name") ? anna : twin(), page + disguise);
                Asker.plain(" for nobody<").asks(twin(), page + disguise);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/echo/url", "/probe/session/encoded", "/probe/writer"})
    void aSessionIdThatSomebodyMadeUpIsInNobodysLinks(String page) {
        for (int round = 0; round < 3; round++) {
            Asker.plain("").asks(twin(), page + ";jsessionid=EVIL");
            Twin.Answers victim = twin().settled(Request.get(page));
            assertFalse(victim.given().text().contains("EVIL"), victim::toString);
            assertEquals(List.of(), victim.compared().forbidden());
        }
    }

    @Test
    void pathParametersThatAreContentStayApartBesideASessionId() {
        assertApart(
                "/probe/echo/url",
                new Asker(";color=red", request -> Request.get("/probe/echo/url;color=red;jsessionid=EVIL")),
                new Asker(";color=blue", request -> Request.get("/probe/echo/url;color=blue;jsessionid=EVIL")),
                Asker.plain("/echo/url?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "|", ":", "=", "&", "\t", "; ", ", "})
    void delimitersInHeadersAndCookiesMakeNoTwoKeysOne(String delimiter) {
        String page = "/probe/echo/header?name=X-A&name=X-B";
        assertApart(
                page,
                new Asker(" for header [1].[2].<", request -> request.with("X-A", "1")
                        .with("X-B", "2")),
                Asker.withHeader("[1" + delimiter + "x-b=2].", "X-A", "1" + delimiter + "x-b=2"),
                Asker.withHeader("[1" + delimiter + "X-B:2].", "X-A", "1" + delimiter + "X-B:2"),
                Asker.withHeader("[1" + delimiter + "2].", "X-A", "1" + delimiter + "2"),
                new Asker(" for header [1][2]..<", request -> request.with("X-A", "1")
                        .with("X-A", "2")));
        if (!delimiter.isBlank() && !delimiter.contains(";") && !delimiter.contains(",") && !delimiter.equals("\\")) {
            assertApart(
                    "/probe/asker/cookie",
                    Asker.withHeader(" for anna<", "Cookie", "asker=anna; b=c"),
                    Asker.withHeader(" for anna" + delimiter, "Cookie", "asker=anna" + delimiter + "b=c"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\0", "|", ";", "=", ",", "\u001f"})
    void delimitersInSessionsMakeNoTwoKeysOne(String delimiter) {
        Twin anna = twin();
        Twin berta = twin();
        String odd = "anna" + delimiter + "count=1";
        berta.once(Request.get("/probe/session/login?name=" + URLEncoder.encode(odd, StandardCharsets.UTF_8)));
        anna.once(Request.get("/probe/session/login?name=anna"));
        anna.once(Request.get("/probe/session/write"));
        for (int visit = 0; visit < 3; visit++) {
            Asker.plain(" session with anna<").asks(anna, "/probe/echo/session");
            Asker.plain(" session with " + odd + "<").asks(berta, "/probe/echo/session");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "cookie",
                "COOKIE",
                "%20coOkie%20",
                "Accept-Language,Cookie",
                "X-Color%20,%09cookie",
                "*",
                "Accept,*"
            })
    void everySpellingOfAVaryThatNamesCookiesOrAnythingRefuses(String vary) {
        String page = "/probe/answer/vary?header=Vary:" + vary;
        Response last = Pages.neverFromCache(server, server.visitor(), Request.get(page));
        assertEquals("vary", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Color", "x-color", "Accept-Language,X-COLOR", "x-color%20,%20Accept"})
    void everySpellingOfAVaryThatNamesAHeaderKeepsItsValuesApart(String vary) {
        assertApart(
                "/probe/echo/header?name=X-Color&vary=" + vary,
                Asker.withHeader("[red]", "X-Color", "red"),
                Asker.withHeader("[blue]", "X-Color", "blue"),
                Asker.plain(" for header .<"));
    }

    @ParameterizedTest
    @CsvSource({"/cookie/add, sweet", "/cookie/header, sour", "/answer/cookie?header=set-cookie:taste=bitter, bitter"})
    void aCookieIsSetForEachVisitorByTheApplicationItself(String page, String value) {
        for (int stranger = 0; stranger < 3; stranger++) {
            Twin.Answers answers = twin().settled(Request.get("/probe" + page));
            assertFalse(answers.given().cacheStatus().isHit(), answers::toString);
            assertTrue(answers.given().headers("Set-Cookie").get(0).contains(value), answers::toString);
            assertEquals(List.of(), answers.compared().forbidden());
        }
    }

    private void assertApart(String page, Asker... askers) {
        List<Twin> connections = List.of(askers).stream().map(asker -> twin()).toList();
        Asker.inTurns(page, connections, twin(), List.of(askers));
    }

    private Twin twin() {
        return new Twin(plain, server);
    }
}
