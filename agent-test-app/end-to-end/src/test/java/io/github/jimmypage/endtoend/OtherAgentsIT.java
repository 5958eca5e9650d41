package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.OtherAgent;
import io.github.jimmypage.endtoend.process.OtherAgent.Agents;
import io.github.jimmypage.endtoend.process.OtherAgent.Started;
import io.github.jimmypage.endtoend.process.Server;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside an agent that traces, whichever comes first on the command line: it traces what it traced, pages come from the cache, and
 * nobody complains. Tried with the probe application, which starts in a fraction of the time of one on Spring Boot and has the same
 * instrumented below it: a container, servlets, filters, a driver and a pool.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("agents")
@ExtendWith(ServerOutputs.class)
class OtherAgentsIT {
    private static final int HITS = 10;

    private final OtherAgent other;

    OtherAgentsIT(OtherAgent other) {
        this.other = other;
    }

    static List<OtherAgent> agents() {
        return Artifacts.wholeMatrix() ? List.of(OtherAgent.values()) : List.of();
    }

    @Test
    void eachDoesItsWorkInEitherOrderAndNobodyComplains() {
        // At the same time, as each start takes seconds.
        List<CompletableFuture<Started>> starting = Arrays.stream(Agents.values())
                .map(order -> CompletableFuture.supplyAsync(() -> other.start(order)))
                .toList();
        try {
            Started alone = starting.get(0).join();
            visit(alone);
            List<String> complaints = complaints(alone.server());
            for (CompletableFuture<Started> both : starting.subList(1, starting.size())) {
                Started started = both.join();
                visit(started);
                assertCached(started);
                assertEquals(complaints, complaints(started.server()));
            }
        } finally {
            starting.forEach(one -> one.thenAccept(started -> started.end().run()));
        }
    }

    /** A page, a write and the page again, traced by the other agent. */
    private void visit(Started started) {
        Server server = started.server();
        Visitor visitor = server.visitor();
        String query = Server.newWords();
        String page = "/probe/writer?" + query;
        visitor.get(page);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Pages.showing(words, visitor, page);
        Eventually.get("traced requests", started.reported(), reported -> other.requests(reported, query) >= 2);
        Eventually.get("traced statements", started.reported(), reported -> other.statements(reported) >= 1);
    }

    /** Whoever traced renders alone would report no more than there were. */
    private void assertCached(Started started) {
        Visitor visitor = started.server().visitor();
        String query = Server.newWords();
        String page = "/probe/writer?" + query;
        int first = started.server().renders("/probe/writer");
        Pages.settled(visitor, page);
        int last = started.server().renders("/probe/writer");
        for (int hit = 0; hit < HITS; hit++) {
            Pages.freshHit(visitor, page);
        }
        assertEquals(last, started.server().renders("/probe/writer"));
        Eventually.get(
                "the hits among the traced requests",
                started.reported(),
                reported -> other.requests(reported, query) >= last - first + HITS);
    }

    private static List<String> complaints(Server server) {
        return (server.child().out() + server.child().err())
                .lines()
                .filter(line -> line.contains("WARN")
                        || line.contains("ERROR")
                        || line.contains("SEVERE")
                        || line.contains("\tat "))
                // Tomcat warns where its random numbers took more than a tenth of a second.
                .filter(line -> !line.contains("SecureRandom"))
                .map(line -> line.replaceAll("[0-9]+", "0").replaceAll("-(ALONE|FIRST|LAST)-", "-"))
                .sorted()
                .toList();
    }
}
