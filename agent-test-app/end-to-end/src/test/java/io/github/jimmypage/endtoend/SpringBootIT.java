package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Framework;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.FormBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications on Spring Boot have besides: its own endpoints, and sessions that it may keep in the database. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.Framework#onBoot")
@ExtendWith(ServerOutputs.class)
class SpringBootIT {
    private final Server plain;
    private final Server server;

    SpringBootIT(Framework framework) {
        plain = framework.withoutAgent();
        server = framework.withAgent();
    }

    @AfterParameterizedClassInvocation
    static void endServers(Framework framework) {
        framework.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe/actuator/health",
                "/probe/actuator/metrics",
                "/probe/actuator/metrics/http.server.requests",
                "/probe/h2-console",
                "/probe/h2-console/",
                "/probe/h2-console/login.jsp"
            })
    void whatTellsOfTheApplicationIsNeverKept(String target) {
        // A metric is not there before there was a request to be counted.
        plain.visitor().get("/probe/books");
        server.visitor().get("/probe/books");
        for (int visit = 0; visit < 3; visit++) {
            Response expected = plain.visitor().get(target);
            Response answer = server.visitor().get(target);
            assertEquals(expected.status(), answer.status());
            assertEquals(shape(expected), shape(answer));
            assertFalse(answer.cacheStatus().isHit() || answer.cacheStatus().isStored(), answer.toString());
        }
    }

    /** Measures and sessions are never the same twice, and which of them there are depends on what was asked for before. */
    private static String shape(Response answer) {
        String type = answer.header("Content-Type").orElse("");
        return type.contains("actuator")
                ? type
                : type + " " + answer.text().replaceAll("(?i)jsessionid=[0-9a-z-]+", "");
    }

    /** Spring Session saves a session after the answer went out, so that a quick client may see the same number again. */
    @Test
    void aSessionThatAnotherThreadChangesIsNoticed() {
        Visitor visitor = server.visitor();
        Eventually.get("the fourth visit", () -> visitor.get("/probe/visits"), answer -> {
            assertFalse(answer.cacheStatus().isHit(), answer.toString());
            return answer.text().startsWith("visit 4 of ");
        });
    }

    @Test
    void whoHasASessionDoesNotMakeAPageOneOfTheDatabase() {
        FormBrowser anna = member();
        for (int visit = 0; visit < 3; visit++) {
            anna.open("/probe/about");
            Response answer = server.visitor().get("/probe/about");
            assertFalse(answer.cacheStatus().isHit(), answer.toString());
        }
    }

    @Test
    void whatSessionsHoldMakesNoPageStale() {
        Visitor guest = server.visitor();
        Pages.settled(guest, "/probe/books");
        FormBrowser anna = member();
        anna.open("/probe/visits");
        anna.open("/probe/mine");
        Response answer = guest.get("/probe/books");
        assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
    }

    /** Spring's filter reads all headers, and the client's address and port, for each request that a proxy passes on. */
    @Test
    void whoeverAProxyTellsOfIsGivenTheSamePage() {
        String page = "/probe/books?of=" + Server.newWords();
        for (int client = 1; client < 3; client++) {
            Pages.settled(toldOf(client), page);
        }
        Response answer = toldOf(3).get(page);
        assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
    }

    private Visitor toldOf(int client) {
        return server.visitor()
                .always("X-Forwarded-For", "203.0.113." + client)
                .always("X-Forwarded-Host", "books.example")
                .always("User-Agent", "browser-" + client);
    }

    private FormBrowser member() {
        FormBrowser anna = FormBrowser.at(server);
        anna.open("/probe/login");
        anna.submit(Map.of("username", "anna", "password", "a"));
        return anna;
    }
}
