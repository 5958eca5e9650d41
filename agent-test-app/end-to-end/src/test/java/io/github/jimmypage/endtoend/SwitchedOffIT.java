package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Trail;
import io.github.jimmypage.endtoend.trail.TrailPlayer;
import io.github.jimmypage.endtoend.trail.TrailPlayer.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One setting takes the agent out of the way, wholly or while its hooks keep counting. */
@OnEachJdk
@ExtendWith(ServerOutputs.class)
class SwitchedOffIT {
    private final RigOnJdk rig;

    SwitchedOffIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void disabledMeansThatNoAnswerDiffersInAnything() {
        try (Server server = start("disabled", "-Djimmypage.disabled=true")) {
            rig.withoutAgent().control("reset", "");
            server.control("reset", "");
            Outcome outcome = new TrailPlayer(rig.withoutAgent(), server).play(Trail.read("probe.trail"));
            assertEquals("", String.join("\n", outcome.forbidden()));
            assertEquals(Set.of(), outcome.announced().keySet());
        }
    }

    @Test
    void modeOffServesNothingAndSaysSo() {
        try (Server server = start("off", "-Djimmypage.mode=off")) {
            Visitor visitor = server.visitor();
            for (int visit = 1; visit <= 3; visit++) {
                Response page = visitor.get("/probe/writer");
                assertEquals("bypass", page.cacheStatus().forwarded().orElse("none"), page.toString());
                assertEquals("off", page.cacheStatus().detail().orElse("none"), page.toString());
                assertEquals(visit, server.renders("/probe/writer"));
            }
        }
    }

    @Test
    void aHitNeedNotSayThatItIsOne() {
        try (Server server = start("silent", "-Djimmypage.cache.status-header=false")) {
            Visitor visitor = server.visitor();
            for (int visit = 1; visit <= 3; visit++) {
                Response page = visitor.get("/probe/writer");
                assertFalse(page.cacheStatus().present(), page.toString());
            }
            assertEquals(1, server.renders("/probe/writer"));
        }
    }

    private Server start(String purpose, String flag) {
        return rig.start(purpose, "-javaagent:" + Artifacts.agent(), flag);
    }
}
