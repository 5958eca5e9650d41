package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.ReloadingServer;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that is loaded anew, in a JVM that goes on, starts as if there had been none before, and leaves nothing behind. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#chosenForReloading")
@ExtendWith(ServerOutputs.class)
class RedeployIT {
    private static final String PAGE = "/redeployed/version?n=";
    private static final int RELOADS = 20;
    private static final int RELOADS_OF_THE_CONTROL = 3;

    private final RigOnJdk place;

    RedeployIT(RigOnJdk place) {
        this.place = place;
    }

    @Test
    void twentyReloadsUnderTrafficLeaveNoClassLoaderOfTheApplicationAlive() {
        try (ReloadingServer server = ReloadingServer.start(place, "reloads", "-javaagent:" + Artifacts.agent())) {
            assertTrue(reload(server, RELOADS) > 0, "pages were served from the cache");
            assertEquals(1, server.loadersAlive(), "class loaders, the one in use included");
        }
    }

    @Test
    void theApplicationByItselfLeavesNoneAliveEither() {
        try (ReloadingServer server = ReloadingServer.start(place, "reloads-without")) {
            reload(server, RELOADS_OF_THE_CONTROL);
            assertEquals(1, server.loadersAlive(), "class loaders, the one in use included");
        }
    }

    private static int reload(ReloadingServer server, int times) {
        try (Traffic traffic = Traffic.on(server.server(), PAGE, "/redeployed/write")) {
            for (int reload = 0; reload < times; reload++) {
                traffic.awaitAnswers(50);
                if (reload % 5 == 0) {
                    server.reload();
                } else {
                    server.restart();
                }
            }
            traffic.awaitAnswers(50);
            return traffic.hits();
        }
    }

    @Test
    void theFirstAnswerAfterAReloadIsRenderedByTheNewVersionAndTheOldPagesAreForgotten() {
        try (ReloadingServer server = ReloadingServer.start(
                place, "reload", "-javaagent:" + Artifacts.agent(), "-Djimmypage.debug.cache=true")) {
            Visitor visitor = server.server().visitor();
            for (int page = 1; page <= 4; page++) {
                Pages.freshHit(visitor, PAGE + page);
            }
            String old = Pages.freshHit(visitor, PAGE + 1).text();

            server.reload();

            Response first = visitor.get(PAGE + 1);
            assertEquals(200, first.status(), first.toString());
            assertFalse(first.cacheStatus().isHit(), first.toString());
            assertNotEquals(old, first.text());
            assertTrue(
                    server.server().child().err().contains("pages forgotten: 4"),
                    "the memory of the old pages is free");
            assertEquals(first.text(), Pages.freshHit(visitor, PAGE + 1).text());
        }
    }

    /** One replay is held in the application that is to stop, and three more wait for their turn. */
    @Test
    void replaysHoldUpNoStopBeyondTheirOwnRenderAndThoseThatWaitAreDropped() {
        try (ReloadingServer server = ReloadingServer.start(
                place,
                "drain",
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.debug.cache=true",
                "-Djimmypage.refresh.concurrency=1",
                "-Djimmypage.refresh.settle=0")) {
            Visitor visitor = server.server().visitor();
            for (int page = 1; page <= 4; page++) {
                Pages.freshHit(visitor, PAGE + page);
            }
            server.server().visitor().post("/redeployed/write");
            server.hold();
            for (int page = 1; page <= 4; page++) {
                assertTrue(visitor.get(PAGE + page).cacheStatus().isStale());
            }
            Eventually.get("a replay under way", server::held, held -> held == 1);
            CompletableFuture<Void> restart = CompletableFuture.runAsync(server::restart);
            // Nobody may ask meanwhile: with the pages gone he would be held as well.
            Eventually.get(
                    "an application that stops",
                    () -> server.server().child().err(),
                    said -> said.contains("web application stopped"));
            server.release();
            restart.join();

            Pages.freshHit(visitor, PAGE + 1);
            server.server().visitor().post("/redeployed/write");
            assertTrue(visitor.get(PAGE + 1).cacheStatus().isStale());
            // Replays take turns, so that those that waited would have been sent by now.
            Pages.freshHit(visitor, PAGE + 1);
            String said = server.server().child().err();
            assertFalse(said.contains("refresh mismatch"), said);
            assertFalse(said.contains("cannot be rendered in the background"), said);
        }
    }
}
