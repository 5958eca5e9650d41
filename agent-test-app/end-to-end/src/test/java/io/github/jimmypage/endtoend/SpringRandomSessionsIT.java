package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.RandomSessions;
import io.github.jimmypage.endtoend.trail.RandomSessions.Outcome;
import org.junit.jupiter.api.Test;

/** The same where Spring Security says who asks: by a form, a remembered browser, HTTP Basic or a token. */
@OnSecurityRigs
class SpringRandomSessionsIT {
    private static final int STEPS = Integer.getInteger(
            "endtoend.steps", Artifacts.longRun() ? 20_000 : Artifacts.wholeMatrix() ? 2_000 : 1_000);
    /** Makes the two servers this test's own: what others did there would change what a seed leads to. */
    private static final String OWN = "-Dprobe.sessions=random";

    private final RigOnJdk rig;

    SpringRandomSessionsIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void randomSessionsOfMembersAndStrangersGetTheSameAnswersWithAndWithoutTheAgent() {
        long seed = Long.getLong("endtoend.seed", System.nanoTime());
        RigOnJdk.Both both = rig.serving("secured", OWN);
        try (Server without = both.without();
                Server with = both.with()) {
            Outcome outcome = new RandomSessions(new SpringPlay(), without, with).play(STEPS, seed);
            System.out.println(
                    "Random sessions with Spring Security, seed " + seed + ", " + STEPS + " steps: " + outcome);
            assertEquals("", String.join("\n\n", outcome.wrong()), () -> "with -Dendtoend.seed=" + seed);
            assertTrue(outcome.hits() > STEPS / 50, outcome::toString);
            assertTrue(outcome.writes() > STEPS / 50, outcome::toString);
        }
    }
}
