package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Trail;
import io.github.jimmypage.endtoend.trail.TrailPlayer;
import io.github.jimmypage.endtoend.trail.TrailPlayer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A recorded day in the shop gets the same answers with and without the agent, from two new shops. */
@OnLatestJdk
@ExtendWith(ServerOutputs.class)
class ShopTrailIT {
    private final Jdk jdk;

    ShopTrailIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void theRecordedTrailGetsTheSameAnswersWithAndWithoutTheAgent() {
        try (Server without = ShopServer.start(jdk, "without");
                Server with = ShopServer.start(jdk, "with", "-javaagent:" + Artifacts.agent())) {
            Outcome outcome = new TrailPlayer(without, with).play(Trail.read("shop.trail"));
            System.out.println("shop on " + jdk + ": " + outcome.hits() + " hits in " + outcome.answers()
                    + " answers, differing in " + outcome.announced());
            assertEquals("", String.join("\n\n", outcome.forbidden()));
            assertTrue(outcome.hits() >= 25, "too few hits to have tried anything: " + outcome.hits());
            List<String> foreign = with.child()
                    .err()
                    .lines()
                    .filter(line -> !line.startsWith("[jimmypage] "))
                    .toList();
            assertEquals(without.child().err().lines().toList(), foreign);
        }
    }
}
