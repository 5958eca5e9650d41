package io.github.jimmypage.observe.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only who knows the token is let in, and no page of somebody else's can bring a browser to ask. */
class GateTest {
    private static final String SECRET = "a-secret-of-26-characters";
    private static final String HOST = "127.0.0.1:9090";
    private static final List<String> NONE = List.of();

    private final Gate gate = new Gate(new HostNames("127.0.0.1", true), new Token(SECRET));

    @Test
    void whoBringsTheTokenIsLetIn() {
        assertInstanceOf(Admission.Admitted.class, judged("Bearer " + SECRET));
        assertInstanceOf(Admission.Admitted.class, judged("bearer " + SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a-secret-of-26-character",
                "Bearer a-secret-of-26-characters2",
                "Bearer A-secret-of-26-characters",
                "Basic a-secret-of-26-characters",
                "a-secret-of-26-characters",
                ""
            })
    void whoBringsAnotherIsNot(String authorization) {
        assertEquals(new Admission.Unknown(true), judged(authorization));
    }

    @Test
    void whoBringsNoneOrSeveralIsNotLetInEither() {
        assertEquals(new Admission.Unknown(false), gate.judge(asking("/api/state", HOST, NONE, NONE, NONE)));
        assertEquals(
                new Admission.Unknown(true),
                gate.judge(asking("/api/state", HOST, NONE, NONE, List.of("Bearer " + SECRET, "Bearer " + SECRET))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:9090", "localhost:8000", "LOCALHOST", "[::1]:9090", "[::1]"})
    void itIsAskedByTheNamesOfThisMachine(String host) {
        assertInstanceOf(Admission.Admitted.class, gate.judge(admitted("/api/state", host)));
    }

    /** DNS rebinding: the name is another's, the address is ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:9090",
                "127.0.0.1.evil.example",
                "localhost.evil.example:9090",
                "127.0.0.1:9090.evil.example",
                "127.0.0.1:",
                "192.168.0.1",
                "10.0.0.1:9090",
                "[::2]",
                "::1",
                "localhost@evil.example",
                ""
            })
    void itIsNotAskedByAnotherName(String host) {
        Admission.TurnedAway away =
                assertInstanceOf(Admission.TurnedAway.class, gate.judge(admitted("/api/state", host)));
        assertEquals(421, away.status());
    }

    @Test
    void oneThatListensElsewhereIsAskedByItsNameAndByAnyAddressAndByNoOtherName() {
        Gate open = new Gate(new HostNames("console.internal", false), new Token(SECRET));
        for (String host : List.of("console.internal:9090", "10.1.2.3:9090", "[fe80::1]:9090", "localhost")) {
            assertInstanceOf(Admission.Admitted.class, open.judge(admitted("/api/state", host)), host);
        }
        for (String host : List.of("evil.example", "10.1.2.3.evil.example", "1.evil", "console.internal.evil")) {
            assertInstanceOf(Admission.TurnedAway.class, open.judge(admitted("/api/state", host)), host);
        }
    }

    @Test
    void oneHostHasToBeNamed() {
        List<String> token = List.of("Bearer " + SECRET);
        for (List<String> hosts : List.of(NONE, List.of(HOST, HOST), List.of(HOST, "evil.example"))) {
            Asking asking = new Asking(URI.create("/api/state"), hosts, NONE, NONE, token);
            assertEquals(
                    400,
                    assertInstanceOf(Admission.TurnedAway.class, gate.judge(asking))
                            .status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/api/state", "//evil.example/api/state", "mailto:x"})
    void whoeverAsksForAnotherServerIsTurnedAway(String target) {
        Admission.TurnedAway away = assertInstanceOf(Admission.TurnedAway.class, gate.judge(admitted(target, HOST)));
        assertEquals(400, away.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://127.0.0.1:9090",
                "http://127.0.0.1:8080",
                "http://localhost:9090",
                "http://127.0.0.1:9090.evil.example",
                ""
            })
    void aPageOfAnotherOriginIsTurnedAway(String origin) {
        Asking asking = asking("/api/mode", HOST, List.of(origin), NONE, List.of("Bearer " + SECRET));
        Admission.TurnedAway away = assertInstanceOf(Admission.TurnedAway.class, gate.judge(asking));
        assertEquals(403, away.status());
    }

    @Test
    void thePageOfTheConsoleItselfIsNot() {
        Asking asking = asking(
                "/api/mode", HOST, List.of("http://" + HOST), List.of("same-origin"), List.of("Bearer " + SECRET));
        assertInstanceOf(Admission.Admitted.class, gate.judge(asking));
        assertInstanceOf(
                Admission.Admitted.class,
                gate.judge(asking("/", HOST, NONE, List.of("none"), List.of("Bearer " + SECRET))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", ""})
    void whatABrowserSendsForAnotherSiteIsTurnedAway(String site) {
        Asking asking = asking("/", HOST, NONE, List.of(site), List.of("Bearer " + SECRET));
        Admission.TurnedAway away = assertInstanceOf(Admission.TurnedAway.class, gate.judge(asking));
        assertEquals(403, away.status());
    }

    @Test
    void aGeneratedTokenHas256BitsAndIsNoOtherOne() {
        Token one = Token.generated();
        assertEquals(43, one.shownOnce().length());
        assertNotEquals(one.shownOnce(), Token.generated().shownOnce());
        assertEquals("(secret)", one.toString());
    }

    private Admission judged(String authorization) {
        return gate.judge(asking("/api/state", HOST, NONE, NONE, List.of(authorization)));
    }

    private static Asking admitted(String target, String host) {
        return asking(target, host, NONE, NONE, List.of("Bearer " + SECRET));
    }

    private static Asking asking(
            String target, String host, List<String> origin, List<String> site, List<String> authorization) {
        return new Asking(URI.create(target), List.of(host), origin, site, authorization);
    }
}
