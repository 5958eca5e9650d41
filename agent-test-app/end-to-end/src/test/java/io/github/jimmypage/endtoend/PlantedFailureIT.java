package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever breaks inside the agent is told once and stays inside it. The failures are planted by a second agent, which makes a
 * hook throw while a system property says so.
 */
@OnLatestJdk
@AgentIsMadeToFail
@ExtendWith(ServerOutputs.class)
class PlantedFailureIT {
    private static final String PAGE = "/probe/writer";
    private static final Pattern PLANTED = Pattern.compile("For input string: \"planted\"");

    private static final Pattern TROUBLE = Pattern.compile("^\\[jimmypage\\] \\S+ +(WARN|ERROR) ");

    private final RigOnJdk rig;

    PlantedFailureIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statementEntered",
                "statementLeft",
                "prepareEntered",
                "prepareLeft",
                "connectionEntered",
                "connectionLeft",
                "autoCommitEntered",
                "autoCommitLeft",
                "callEntered",
                "callLeft"
            })
    void aFailingHookOfTheWriteSideClearsAndSuspendsTheCache(String hook) {
        try (Server server = start(hook)) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, PAGE);
            plant(server, hook);
            assertWritesShowWithoutCache(server, visitor, hook);
        }
    }

    /** Of this hook alone a visit is the occasion, to a page that reads its results to their end. */
    @Test
    void aFailureAtTheEndOfResultsClearsAndSuspendsTheCache() {
        String hook = "resultsExhausted";
        try (Server server = start(hook)) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, PAGE);
            plant(server, hook);
            assertEquals(200, visitor.get("/probe/list").status());
            assertWritesShowWithoutCache(server, visitor, hook);
        }
    }

    private static void assertWritesShowWithoutCache(Server server, Visitor visitor, String hook) {
        String words = Server.newWords();
        server.write("id=a&way=direct&end=commit&words=" + words);
        server.write("id=b&way=pool&end=rollback&words=" + words);
        for (int visit = 0; visit < 2; visit++) {
            assertSuspended(visitor.get(PAGE), words);
        }
        heal(server, hook);
        for (int visit = 0; visit < 2; visit++) {
            assertSuspended(visitor.get(PAGE), words);
        }
        assertToldOnce(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filterEntered", "filterLeft", "servletEntered", "servletLeft"})
    void aFailingHookOfThePageSideLeavesThePageToTheApplication(String hook) {
        try (Server server = start(hook)) {
            Visitor visitor = server.visitor();
            String page = Pages.freshHit(visitor, PAGE).text();
            plant(server, hook);
            for (int visit = 0; visit < 4; visit++) {
                Response answer = visitor.get(PAGE + "?visit=" + visit);
                assertEquals(200, answer.status(), answer.toString());
                assertEquals(page, answer.text());
            }
            String words = Server.newWords();
            server.write("id=a&end=commit&words=" + words);
            assertTrue(visitor.get(PAGE).text().contains(words), "a write is never lost");
            heal(server, hook);
            assertTrue(visitor.get(PAGE).text().contains(words), "a write is never lost");
            assertToldOnce(server);
        }
    }

    @Test
    void aDriversClassThatCannotBeHookedIsNamedInOneLineAndNothingIsCached() {
        try (Server server = start("org/h2/jdbc/JdbcStatement")) {
            Visitor visitor = server.visitor();
            for (String way : new String[] {"pool", "direct"}) {
                String words = Server.newWords();
                server.write("id=a&end=commit&way=" + way + "&words=" + words);
                for (int visit = 0; visit < 3; visit++) {
                    assertSuspended(visitor.get(PAGE), words);
                }
            }
            List<String> told = server.child()
                    .err()
                    .lines()
                    .filter(line -> TROUBLE.matcher(line).find())
                    .toList();
            assertEquals(1, told.size(), server.child().err());
            assertTrue(
                    told.get(0)
                            .contains(
                                    "caching is suspended until the next start: org.h2.jdbc.JdbcStatement could not be"
                                            + " hooked, so a write through it would go unseen. The application runs on without a"
                                            + " cache; please report this"),
                    told.toString());
        }
    }

    /** Nothing stale is served, so that a write that was lost is told from one that shows later. */
    private Server start(String hook) {
        return rig.start(
                "planted-" + hook.replace('/', '-'),
                "-javaagent:" + Artifacts.saboteur() + "=" + hook,
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.stale.max-seconds=0");
    }

    private static void plant(Server server, String hook) {
        server.control("property", "saboteur." + hook + "&to=planted");
    }

    private static void heal(Server server, String hook) {
        server.control("property", "saboteur." + hook);
    }

    private static void assertSuspended(Response answer, String words) {
        assertTrue(answer.text().contains(words), answer.toString());
        assertFalse(answer.cacheStatus().isHit(), answer.toString());
        assertEquals("bypass", answer.cacheStatus().forwarded().orElse("none"), answer.toString());
        assertEquals("suspended", answer.cacheStatus().detail().orElse("none"), answer.toString());
    }

    private static void assertToldOnce(Server server) {
        String told = server.child().err();
        assertEquals(1, PLANTED.matcher(told).results().count(), "told once in " + told);
        assertTrue(
                told.lines()
                        .allMatch(line -> line.startsWith("[jimmypage]")
                                || line.startsWith("\tat ")
                                || line.startsWith("Caused by")
                                || line.contains("planted")),
                told);
        assertFalse(server.child().out().contains("planted\""), "the container saw nothing");
    }
}
