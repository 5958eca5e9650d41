package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten writes a second under sixteen visitors: everybody is answered, nothing is rendered more often than it changes, and nobody gets what is too old. */
@OnLatestJdkAlone
class BumpStormIT {
    private static final int SECONDS = Artifacts.longRun() ? 30 : Artifacts.wholeMatrix() ? 5 : 2;
    private static final int CONCURRENCY = 2;
    private static final int MAX_GENERATIONS = 4;
    private static final int MAX_SECONDS = 1;
    private static final int SETTLE_MILLIS = 300;

    private final RigOnJdk rig;

    BumpStormIT(Jdk jdk) {
        rig = new RigOnJdk(Artifacts.wholeMatrix() ? Rig.JETTY12_EE10 : Rig.TOMCAT10, jdk);
    }

    /** @param ahead how many pages are refreshed unasked besides */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void everybodyIsAnsweredAndNothingIsRenderedInVain(int ahead) throws InterruptedException {
        try (Server server = rig.start(
                "storm-" + ahead,
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.refresh.ahead=" + ahead,
                "-Djimmypage.refresh.concurrency=" + CONCURRENCY,
                "-Djimmypage.refresh.settle=" + SETTLE_MILLIS + "ms",
                "-Djimmypage.stale.max-generations=" + MAX_GENERATIONS,
                "-Djimmypage.stale.max-seconds=" + MAX_SECONDS)) {
            Storm storm = new Storm(server, 10 * SECONDS, MAX_GENERATIONS, MAX_SECONDS, SETTLE_MILLIS);
            Visitor visitor = storm.visitor();
            int[] refreshesBefore = new int[Storm.PAGES.size()];
            for (int page = 0; page < refreshesBefore.length; page++) {
                Pages.settled(visitor, Storm.PAGES.get(page));
                refreshesBefore[page] = unasked(server, Storm.PAGES.get(page))[0];
            }
            int before = generation(server);
            assertEquals("", String.join("\n", storm.run()), storm::toString);
            for (String page : Storm.PAGES) {
                Response last = Pages.settled(visitor, page);
                assertEquals(10 * SECONDS, Storm.shown(last), last.toString());
            }
            // Each refresh but the first begins after a bump that the one before did not see, or after a pause in which
            // it settled.
            int most = generation(server) - before + storm.pauses() + 2;
            int[] all = unasked(server, "");
            System.out.println("Storm, ahead=" + ahead + ": " + storm + ", " + all[0] + " refreshes, at most " + all[1]
                    + " at once; each page may be refreshed " + most + " times");
            for (int page = 0; page < refreshesBefore.length; page++) {
                int[] refreshes = unasked(server, Storm.PAGES.get(page));
                int during = refreshes[0] - refreshesBefore[page];
                assertTrue(during <= most, Storm.PAGES.get(page) + " was refreshed " + during + " times");
                assertEquals(1, refreshes[1], Storm.PAGES.get(page) + " at once");
            }
            assertEquals(CONCURRENCY, all[1], "refreshes at once");
            assertTrue(storm.staleHits() > 0, storm::toString);
        }
    }

    private static int generation(Server server) {
        return Integer.parseInt(server.control("cache", "Generation"));
    }

    /** How often a page was refreshed, and how many were at once. */
    private static int[] unasked(Server server, String page) {
        String[] counts = server.control("unasked", page).split(" ");
        return new int[] {Integer.parseInt(counts[0]), Integer.parseInt(counts[1])};
    }
}
