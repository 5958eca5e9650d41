package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that answers itself is a boundary as a servlet is; what it passes on is not its page. */
@OnEveryRig
class BoundaryFilterIT {
    private final Server plain;
    private final Server server;
    private final boolean onTomcat;

    BoundaryFilterIT(RigOnJdk rig) {
        onTomcat = rig.toString().startsWith("tomcat");
        plain = rig.withoutAgent();
        server = rig.withAgent("boundary-filters", "boundary.filters=probe.AnsweringFilter");
    }

    @Test
    void whatTheFilterAnswersIsServedFromTheCacheUntilTheDatabaseChanges() {
        String page = "/probe/answered/page?id=b";
        Visitor visitor = server.visitor();
        Response expected = plain.visitor().get(page);
        Response first = visitor.get(page);
        assertTrue(first.cacheStatus().isStored(), first.toString());
        assertSame(expected, first);
        assertSame(expected, Pages.unrenderedHit(server, visitor, Request.get(page)));
        String words = Server.newWords();
        server.write("id=b&end=commit&words=" + words);
        Pages.showing(words, server.visitor(), page);
    }

    /** The filter that stands behind must be asked each time: it may guard the servlet. */
    @Test
    void aServletBehindIsABoundaryOfItsOwnAndFiltersBetweenRunOnAHit() {
        String page = "/probe/answered/servlet";
        Visitor visitor = server.visitor();
        assertSame(plain.visitor().get(page), visitor.get(page));
        Pages.unrenderedHit(server, visitor, Request.get(page));
        server.control("gate", "closed");
        try {
            assertEquals(403, visitor.get(page).status());
        } finally {
            server.control("gate", "open");
        }
        assertTrue(
                Pages.unrenderedHit(server, visitor, Request.get(page)).text().contains("passed on: "));
    }

    @Test
    void aStaticFileBehindIsLeftToTheContainerAndSentAsWithoutTheAgent() {
        String file = "/probe/answered/file.txt";
        Response expected = plain.visitor().get(file);
        for (int visit = 0; visit < 3; visit++) {
            Response answer = server.visitor().get(file);
            assertSame(expected, answer);
            assertFalse(answer.cacheStatus().present(), answer.toString());
            assertEquals(expected.header("X-Sendfile"), answer.header("X-Sendfile"));
        }
    }

    @Test
    void whatIsNeitherThereNorThereIsNotFoundAsWithoutTheAgent() {
        String nothing = "/probe/answered/nothing";
        assertSame(plain.visitor().get(nothing), server.visitor().get(nothing));
        assertSame(plain.visitor().post(nothing), server.visitor().post(nothing));
    }

    /** Containers end an answer after a forward, each in its own way, and do so differently for wrappers. */
    @ParameterizedTest
    @ValueSource(strings = {"/writer", "/stream", "/stream?length=flush", "/writer?throw=yes"})
    void aForwardByAFilterEndsAsWithoutTheAgent(String page) {
        String target = "/probe/rewritten" + page;
        for (int visit = 0; visit < 2; visit++) {
            assertSame(plain.visitor().get(target), server.visitor().get(target));
        }
    }

    /** Only Tomcat tells, and does so only for a request and a response of its own classes. */
    @Test
    void filesGoOutBySendfileOnTomcat() {
        assumeTrue(onTomcat);
        Response answer = server.visitor().get("/probe/answered/file.txt");
        assertEquals("true", answer.header("X-Sendfile").orElse("none"));
    }

    @Test
    void aConnectionThatChangesItsProtocolWorksAsWithoutTheAgent() {
        for (Server one : List.of(plain, server)) {
            try (OpenAnswer connection = one.open("/probe/upgrade", "Connection: Upgrade", "Upgrade: echo")) {
                if (!onTomcat) {
                    // Jetty knows its own WebSocket only.
                    connection.until("Not implemented");
                    continue;
                }
                assertTrue(connection.until("hello\n").startsWith("HTTP/1.1 101"));
                connection.send("anybody there\n");
                connection.until("back: anybody there\n");
            }
        }
    }

    private static void assertSame(Response without, Response with) {
        assertEquals(List.of(), AnswerComparison.of(without, with).forbidden());
    }
}
