package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Trail;
import io.github.jimmypage.endtoend.trail.TrailPlayer;
import io.github.jimmypage.endtoend.trail.TrailPlayer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recorded walk of several visitors through the probe application gets the same answers with and without the agent. */
@OnEveryRig
class ProbeTrailIT {
    private final RigOnJdk rig;

    ProbeTrailIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void theRecordedTrailGetsTheSameAnswersWithAndWithoutTheAgent() {
        Outcome outcome = play(rig.withoutAgent(), rig.withAgent());
        System.out.println(rig + ": " + outcome.hits() + " hits in " + outcome.answers() + " answers, differing in "
                + outcome.announced());
        assertEquals("", String.join("\n\n", outcome.forbidden()));
        assertTrue(outcome.hits() >= 20, "too few hits to have tried anything: " + outcome.hits());
    }

    /** What keeps the comparison honest: a difference between two servers without the agent would be its own. */
    @Test
    void twoServersWithoutTheAgentGiveTheSameAnswers() {
        Outcome outcome = play(rig.withoutAgent(), rig.withoutAgent());
        assertEquals("", String.join("\n\n", outcome.forbidden()));
        assertEquals(List.of(), List.copyOf(outcome.announced().keySet()));
        assertEquals(0, outcome.hits());
    }

    private static Outcome play(Server without, Server with) {
        without.control("reset", "");
        with.control("reset", "");
        return new TrailPlayer(without, with).play(Trail.read("probe.trail"));
    }
}
