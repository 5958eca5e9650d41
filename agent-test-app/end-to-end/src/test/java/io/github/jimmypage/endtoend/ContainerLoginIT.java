package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Keys;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the container logged in gets what he would have got without the agent, and so do others. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneRigForEachChange")
@ExtendWith(ServerOutputs.class)
class ContainerLoginIT {
    private static final Pattern TLS_PORT = Pattern.compile("(?m)^TLS=(\\d+)$");
    private static final Asker ANNA = Asker.plain(" for anna<");
    private static final Asker BERTA = Asker.plain(" for berta<");
    private static final Asker NOBODY = Asker.plain(" for nobody<");

    private final Server plain;
    private final Server server;

    ContainerLoginIT(RigOnJdk rig) {
        CompletableFuture<Server> other = CompletableFuture.supplyAsync(rig::securedWithoutAgent);
        server = rig.securedWithAgent();
        plain = other.join();
    }

    @Test
    void aFormOfTheContainer() {
        String page = "/probe/member/user";
        Twin first = twin();
        Twin second = twin();
        for (int round = 0; round < 2; round++) {
            assertSentToTheForm(first, page);
            fillIn(first, page, "anna");
            assertSentToTheForm(second, page);
            fillIn(second, page, "berta");
            for (int visit = 0; visit < 3; visit++) {
                ANNA.asks(first, page);
                BERTA.asks(second, page);
                assertSentToTheForm(twin(), page);
                Asker.plain(", member: true for anna<").asks(first, "/probe/container/who");
                Asker.plain(", member: false for nobody<").asks(twin(), "/probe/container/who");
            }
            first.once(Request.get("/probe/container/logout"));
            first.once(Request.get("/probe/session/invalidate"));
            assertSentToTheForm(first, page);
            fillIn(first, page, "berta");
            BERTA.asks(first, page);
            BERTA.asks(first, page);
            first.once(Request.get("/probe/session/invalidate"));
            second.once(Request.get("/probe/session/invalidate"));
            NOBODY.asks(first, "/probe/asker/user");
        }
    }

    /** A stranger gets the form in place of a page for members: Tomcat shows it there, Jetty redirects. */
    private static void assertSentToTheForm(Twin stranger, String page) {
        Twin.Answers answers = stranger.settled(Request.get(page));
        String sent = answers.given().header("Location").orElse(answers.given().text());
        assertTrue(sent.contains("j_security_check") || sent.contains("/container/form"), answers::toString);
        assertEquals(List.of(), answers.compared().forbidden());
    }

    private static void fillIn(Twin visitor, String page, String name) {
        Request form = Request.post("/probe/member/j_security_check").form("j_username=" + name + "&j_password=secret");
        Twin.Answers sent = visitor.once(form);
        assertEquals(sent.expected().status(), sent.given().status(), sent::toString);
        assertEquals(3, sent.given().status() / 100, sent::toString);
        // What was asked for before the form came up; the container answers it as it did not then.
        Twin.Answers wanted = visitor.once(Request.get(page));
        assertEquals(List.of(), wanted.compared().forbidden());
    }

    @Test
    void credentialsThatTheContainerChecks() {
        String page = "/basic/member/user";
        List<Asker> askers = List.of(with("anna", "anna:secret"), with("berta", "berta:secret"));
        Asker.inTurns(page, List.of(twin(), twin()), twin(), askers);
        Twin connection = twin();
        for (int visit = 0; visit < 3; visit++) {
            askers.get(0).asks(connection, page);
            assertTurnedAway(connection, Request.get(page));
            assertTurnedAway(connection, Request.get(page).with("Authorization", basic("anna:guess")));
            askers.get(1).asks(connection, page);
        }
    }

    private static void assertTurnedAway(Twin visitor, Request request) {
        Twin.Answers answers = visitor.once(request);
        assertEquals(401, answers.given().status(), answers::toString);
        assertEquals(List.of(), answers.compared().forbidden());
    }

    private static Asker with(String name, String pair) {
        return Asker.withHeader(" for " + name + "<", "Authorization", basic(pair));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Under a path that asks for no login, so that only the application's own call tells the container. */
    @ParameterizedTest
    @ValueSource(strings = {"/probe", "/basic"})
    void aLoginThatTheApplicationAsksTheContainerFor(String application) {
        String page = application + "/container/who";
        String viaFilter = application + "/asker/user";
        Twin first = twin();
        Twin second = twin();
        for (int round = 0; round < 2; round++) {
            NOBODY.asks(first, page);
            ANNA.asks(first, application + "/container/login?name=anna");
            BERTA.asks(second, application + "/container/login?name=berta");
            for (int visit = 0; visit < 3; visit++) {
                for (String either : List.of(page, viaFilter)) {
                    asTheContainerSays(first, either);
                    asTheContainerSays(second, either);
                    NOBODY.asks(twin(), either);
                }
            }
            first.once(Request.get(application + "/container/logout"));
            NOBODY.asks(first, page);
            NOBODY.asks(first, viaFilter);
            first.once(Request.get(application + "/session/invalidate"));
            second.once(Request.get(application + "/session/invalidate"));
            NOBODY.asks(first, page);
        }
    }

    /** Whether such a login lasts longer than its request is the container's affair: with the agent as without. */
    private static void asTheContainerSays(Twin visitor, String page) {
        Asker.plain(" for ").asks(visitor, page);
    }

    @Test
    void aCertificateOfTheClient() {
        int port = Integer.parseInt(server.child().awaitLine(TLS_PORT));
        int plainPort = Integer.parseInt(plain.child().awaitLine(TLS_PORT));
        List<Asker> askers =
                List.of(Asker.plain(" for CN=anna<"), Asker.plain(" for CN=berta<"), Asker.plain(" for nobody<"));
        List<String> names = List.of("anna", "berta", "stranger");
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < names.size(); number++) {
                try (Visitor ours = new Visitor(port, Keys.socketsOf(names.get(number)));
                        Visitor theirs = new Visitor(plainPort, Keys.socketsOf(names.get(number)))) {
                    Twin twin = new Twin(theirs, ours);
                    for (int visit = 0; visit < 3; visit++) {
                        askers.get(number).asks(twin, "/probe/asker/certificate");
                    }
                }
            }
        }
    }

    private Twin twin() {
        return new Twin(plain, server);
    }
}
