package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.RandomSessions;
import io.github.jimmypage.endtoend.trail.RandomSessions.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever several people do at once, and in whatever order, each gets what he would have got without the agent. */
@OnLatestJdkAlone
@ExtendWith(ServerOutputs.class)
class RandomSessionsIT {
    private static final int STEPS = Integer.getInteger(
            "endtoend.steps", Artifacts.longRun() ? 20_000 : Artifacts.wholeMatrix() ? 2_000 : 1_500);

    private final Jdk jdk;

    RandomSessionsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void randomSessionsInTheShopGetTheSameAnswersWithAndWithoutTheAgent() {
        long seed = Long.getLong("endtoend.seed", System.nanoTime());
        try (Server without = ShopServer.startSmall(jdk, "sessions-without");
                Server with = ShopServer.startSmall(jdk, "sessions-with", "-javaagent:" + Artifacts.agent())) {
            Outcome outcome = new RandomSessions(new ShopPlay(), without, with).play(STEPS, seed);
            System.out.println("Random sessions in the shop, seed " + seed + ", " + STEPS + " steps: " + outcome);
            assertEquals("", String.join("\n\n", outcome.wrong()), () -> "with -Dendtoend.seed=" + seed);
            assertTrue(outcome.hits() > STEPS / 50, outcome::toString);
            assertTrue(outcome.writes() > STEPS / 50, outcome::toString);
        }
    }
}
