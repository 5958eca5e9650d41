package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However an application finds out who asks, each gets what he would have got without the agent: two users and a stranger in turns,
 * on connections of their own and on one that changes hands.
 */
@OnEveryRig
class WhoAsksIT {
    private static final Asker NOBODY = Asker.plain(" for nobody<");

    private final Server plain;
    private final Server server;

    WhoAsksIT(RigOnJdk rig) {
        plain = rig.withoutAgent();
        server = rig.withAgent();
    }

    /** Both begin with the same rows, and no page of before is good for them. */
    @BeforeEach
    void reset() {
        plain.control("reset", "");
        server.control("reset", "");
    }

    @Test
    void aCookieThatAFilterTurnsIntoAThreadLocal() {
        assertSeparateInTurns(
                "/probe/asker/cookie",
                Asker.withHeader(" for anna<", "Cookie", "asker=anna"),
                Asker.withHeader(" for berta<", "Cookie", "asker=berta"),
                NOBODY);
    }

    @Test
    void anApiKeyThatAFilterTurnsIntoATenantInAThreadLocal() {
        assertSeparateInTurns(
                "/probe/echo/tenant",
                Asker.withHeader(" for tenant red<", "X-Api-Key", "k-5d1f0a"),
                Asker.withHeader(" for tenant blue<", "X-Api-Key", "k-9be374"),
                Asker.plain(" for tenant null<"));
    }

    @Test
    void aHostNameThatAFilterTurnsIntoATenantInAThreadLocal() {
        assertSeparateInTurns(
                "/probe/echo/tenant",
                Asker.withHeader(" for tenant red<", "Host", "red.tenants.example"),
                Asker.withHeader(" for tenant blue<", "Host", "blue.tenants.example"),
                Asker.plain(" for tenant null<"));
    }

    /** The servlet is asked for the same path whoever's it was. */
    @ParameterizedTest
    @ValueSource(strings = {"/at", "/around"})
    void aStepOfThePathThatAFilterTakesOffAndTurnsIntoATenantInAThreadLocal(String rewritten) {
        assertSeparateInTurns(
                "/probe/echo/tenant",
                at(rewritten + "/red/", " for tenant red<"),
                at(rewritten + "/blue/", " for tenant blue<"),
                Asker.plain(" for tenant null<"));
    }

    private static Asker at(String before, String shown) {
        UnaryOperator<Request> dress = request -> Request.get(request.target().replace("/probe/", "/probe" + before));
        return new Asker(shown, dress);
    }

    /** All send the very same bytes; only the application knows, by an address or a clock, whom it takes them for. */
    @ParameterizedTest
    @ValueSource(strings = {"/probe/asker/attribute", "/probe/asker/object"})
    void aRequestAttributeThatAFilterSet(String page) {
        try {
            assertSeparateInTurns(page, taken("anna"), taken("berta"), taken("nobody"));
        } finally {
            server.control("asker", "nobody");
            plain.control("asker", "nobody");
        }
    }

    private Asker taken(String name) {
        return new Asker(" for " + name + "<", request -> {
            server.control("asker", name);
            plain.control("asker", name);
            return request;
        });
    }

    private void assertSeparateInTurns(String page, Asker... askers) {
        List<Twin> connections = List.of(twin(), twin(), twin());
        int hits = Asker.inTurns(page, connections, twin(), List.of(askers));
        System.out.println(page + ": " + hits + " hits, for " + askers[0].shown() + " and others");
    }

    /** As an immutable name, as one that a filter reads into a thread-local, and as an object of the application's own. */
    @ParameterizedTest
    @ValueSource(strings = {"/probe/echo/session", "/probe/asker/name", "/probe/asker/person"})
    void aLoginThatTheApplicationKeepsInTheSession(String page) {
        String login = page.endsWith("person") ? "/probe/session/login-person" : "/probe/session/login";
        boolean echo = page.contains("echo");
        Asker anna = Asker.plain(echo ? " session with anna<" : " for anna<");
        Asker berta = Asker.plain(echo ? " session with berta<" : " for berta<");
        Asker stranger = Asker.plain(echo ? " no session<" : " for nobody<");
        Twin first = twin();
        Twin second = twin();
        Twin third = twin();
        for (int round = 0; round < 2; round++) {
            stranger.asks(first, page);
            first.once(Request.get(login + "?name=anna"));
            second.once(Request.get(login + "?name=berta"));
            Asker.inTurns(
                    page, List.of(first, second), first, List.of(anna, berta).subList(0, 1));
            berta.asks(second, page);
            stranger.asks(third, page);
            anna.asks(first, page);
            // Another user in the same session, as after "log in as somebody else".
            first.once(Request.get(login + "?name=berta"));
            berta.asks(first, page);
            berta.asks(first, page);
            first.once(Request.get(login + "?name=anna"));
            anna.asks(first, page);
            // The session ends, and the dead cookie is still sent.
            first.once(Request.get("/probe/session/invalidate"));
            stranger.asks(first, page);
            stranger.asks(first, page);
            first.forgetCookies();
            stranger.asks(first, page);
            first.once(Request.get(login + "?name=berta"));
            berta.asks(first, page);
            first.once(Request.get("/probe/session/invalidate"));
            second.once(Request.get("/probe/session/invalidate"));
        }
    }

    @Test
    void aUserObjectInTheSessionThatIsRenamedInPlace() {
        Twin visitor = twin();
        visitor.once(Request.get("/probe/session/login-person?name=anna"));
        for (String name : List.of("berta", "clara", "anna")) {
            Asker.plain(" for").asks(visitor, "/probe/asker/person");
            visitor.once(Request.get("/probe/session/rename-person?name=" + name));
            Asker renamed = Asker.plain(" for " + name + "<");
            renamed.asks(visitor, "/probe/asker/person");
            renamed.asks(visitor, "/probe/asker/person");
            NOBODY.asks(twin(), "/probe/asker/person");
        }
    }

    @Test
    void aLinkThatChangesACartWhichIsOnlyInTheSession() {
        Twin visitor = twin();
        Twin other = twin();
        visitor.once(Request.get("/probe/session/fill-mutable"));
        other.once(Request.get("/probe/session/fill-mutable"));
        for (int things = 1; things <= 5; things++) {
            Asker.plain(", " + things + " things<").asks(visitor, "/probe/session/change-mutable");
            Asker cart = Asker.plain(", cart: [thing" + ", thing".repeat(things - 1) + "]<");
            cart.asks(visitor, "/probe/session/read-mutable");
            cart.asks(visitor, "/probe/session/read-mutable");
            Asker.plain(", cart: []<").asks(other, "/probe/session/read-mutable");
            Asker.plain(", cart: no session<").asks(twin(), "/probe/session/read-mutable");
        }
    }

    @Test
    void aLinkThatCountsInTheSession() {
        Twin visitor = twin();
        for (int count = 1; count <= 5; count++) {
            Asker.plain(", count " + count + "<").asks(visitor, "/probe/session/write");
        }
        Asker.plain(", count 1<").asks(twin(), "/probe/session/write");
    }

    @Test
    void aGreetingOutOfTheSession() {
        Twin anna = twin();
        Twin berta = twin();
        anna.once(Request.get("/probe/session/login?name=anna"));
        berta.once(Request.get("/probe/session/login?name=berta"));
        for (int round = 0; round < 3; round++) {
            Asker.plain(", name: anna<").asks(anna, "/probe/session/read-immutable");
            Asker.plain(", name: berta<").asks(berta, "/probe/session/read-immutable");
            Asker.plain(", name: no session<").asks(twin(), "/probe/session/read-immutable");
        }
    }

    /** Its path has used the database before, which is what tells it from a page of numbers in memory. */
    @Test
    void aPageOutOfACacheOfTheApplicationIsKeptWithoutConfigurationAndFollowsItsWrites() {
        String page = "/probe/remembering-all?id=b";
        server.control("forget", "");
        Twin visitor = twin();
        for (int round = 0; round < 3; round++) {
            String words = Server.newWords();
            Twin writer = twin();
            writer.once(Request.post("/probe/write?id=b&end=commit&forget=yes&words=" + words));
            Asker.plain("remembered " + words).asks(writer, page);
            Response after = Pages.showing("remembered " + words, server.visitor(), page);
            assertEquals(200, after.status());
            Asker.plain("remembered " + words).asks(visitor, page);
        }
        int renders = server.renders("/probe/remembering-all");
        assertTrue(Pages.freshHit(server.visitor(), page).cacheStatus().isFreshHit());
        assertTrue(server.renders("/probe/remembering-all") - renders <= 3, "kept, once it has settled");
    }

    private Twin twin() {
        return new Twin(plain, server);
    }
}
