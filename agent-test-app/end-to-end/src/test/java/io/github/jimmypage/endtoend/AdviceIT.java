package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator is advised holds, and setting it helps. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneRigForEachChange")
@ExtendWith(ServerOutputs.class)
class AdviceIT {
    private static final String PAGE = "/probe/writer";

    private final RigOnJdk rig;

    AdviceIT(RigOnJdk rig) {
        this.rig = rig;
    }

    /** KNOWN_BUGS 11. */
    @Test
    void aJobThatOutdatesEveryPageForNothingIsNamedAndWhatIsAdvisedKeepsThemFresh() throws IOException {
        Path settings = rig.file("advised.properties");
        Files.writeString(settings, "jimmypage.cache.seconds=600s\n");
        try (Server server = rig.start(
                "advised",
                "-javaagent:" + Artifacts.agent() + "=" + settings,
                "-Djimmypage.refresh.settle=0",
                "-Djimmypage.config.reload=50ms")) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, PAGE);
            assertEquals("", server.control("cache", "Advice"));
            server.control("job", "start");
            Eventually.get(
                    "advice about the job",
                    () -> {
                        visitor.get(PAGE);
                        return server.control("cache", "Advice");
                    },
                    text -> text.contains("job_run"));
            String whitelisting = told(server, "job_run (");
            assertTrue(whitelisting.contains("Never whitelist tables of users"), whitelisting);
            String line = whitelisting.substring(whitelisting.indexOf(" -> ") + 4);
            assertTrue(line.startsWith("jimmypage.expiration.whitelist=SPRING_SESSION,"), line);
            assertTrue(line.endsWith(",job_run"), line);

            Files.writeString(settings, "jimmypage.cache.seconds=600s\n" + line + "\n");
            Eventually.get(
                    "no more advice about the job",
                    () -> server.control("cache", "Advice"),
                    advice -> !advice.contains("job_run"));
            String fresh = Pages.settled(visitor, PAGE).text();
            int renders = server.renders(PAGE);
            String generation = server.control("cache", "Generation");
            int runs = Integer.parseInt(server.control("job", "runs"));
            Eventually.get(
                    "more runs of the job",
                    () -> {
                        Response answer = visitor.get(PAGE);
                        assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
                        return Integer.parseInt(server.control("job", "runs"));
                    },
                    now -> now > runs + 20);
            assertEquals(fresh, visitor.get(PAGE).text());
            assertEquals(renders, server.renders(PAGE));
            assertEquals(generation, server.control("cache", "Generation"));

            String words = Server.newWords();
            server.write("id=a&end=commit&words=" + words);
            Pages.showing(words, visitor, PAGE);
        }
    }

    @Test
    void aTableWhoseWritesChangePagesIsNotNamed() {
        try (Server server = rig.start("shown", "-javaagent:" + Artifacts.agent(), "-Djimmypage.refresh.settle=0")) {
            Visitor visitor = server.visitor();
            for (int write = 0; write < 40; write++) {
                String words = Server.newWords();
                server.write("id=a&end=commit&words=" + words);
                Pages.showing(words, visitor, PAGE);
            }
            assertFalse(server.control("cache", "Advice").contains("whitelist"), server.control("cache", "Advice"));
        }
    }

    @Test
    void aRefusedPathIsToldWithItsAttributeAndItsClass() {
        Server server = advised();
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/fill-mutable");
        for (int visit = 0; visit < 12; visit++) {
            assertFalse(visitor.get("/probe/session/read-mutable").cacheStatus().isHit());
        }
        String advice = told(
                server,
                "/probe/session/read-mutable is refused for session-state: read session attribute cart (java.util.ArrayList)");
        assertFalse(advice.contains(" -> "), "what looks like one client's is in no line: " + advice);
    }

    @Test
    void aCookieThatIsSetAndATypeThatIsNotKeptAreNamedWithoutValues() {
        Server server = advised();
        for (int visit = 0; visit < 12; visit++) {
            server.visitor().get("/probe/cookie/header");
            server.visitor().get("/probe/answer/picture?type=image/png");
        }
        String cookie = told(server, "/probe/cookie/header is refused for set-cookie: cookie ");
        String value = server.visitor()
                .get("/probe/cookie/header")
                .header("Set-Cookie")
                .orElseThrow();
        String name = value.substring(0, value.indexOf('='));
        assertTrue(cookie.contains("cookie " + name + " ("), cookie);
        assertTrue(told(server, "/probe/answer/picture is refused for content-type: image/png")
                .endsWith(",application/*+json,image/png"));
    }

    @Test
    void aCookieWhoseValueStandsInThePageIsNamedWithoutIt() {
        Server server = advised();
        Visitor visitor = server.visitor().cookie("token", "anna-the-first");
        for (int visit = 0; visit < 12; visit++) {
            assertTrue(visitor.get("/probe/cookie/show").text().contains("anna-the-first"));
        }
        String advice = told(server, "/probe/cookie/show is refused for secret: cookie token stands in the page");
        assertFalse(advice.contains("anna"), advice);
    }

    @Test
    void pagesThatAreTheSameForAllAreToldOnceFiveHaveAsked() {
        Server server = advised();
        String page = "/probe/list";
        for (int number = 0; number < 4; number++) {
            server.visitor().cookie("banner", "seen-" + number).get(page);
        }
        assertFalse(server.control("cache", "Advice").contains(page), server.control("cache", "Advice"));
        server.visitor().cookie("banner", "seen-four").get(page);
        String advice = told(server, page + ": pages are kept for each client apart because of the cookie banner");
        assertTrue(advice.endsWith(",_uet*,banner"), advice);
        assertFalse(advice.contains("seen"), advice);
    }

    private static String told(Server server, String start) {
        List<String> lines = server.control("cache", "Advice").lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not among " + lines));
    }

    private Server advised() {
        return rig.withAgent("advised", "refresh.settle=0");
    }
}
