package io.github.jimmypage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void whatIsNotSaidHasADefault() {
        Options options = Options.parse(List.of("hit"));
        assertEquals(Options.Section.HIT, options.what());
        assertEquals(Duration.ofSeconds(8), options.plan().warmUp());
        assertEquals(List.of(), options.forJmh());
    }

    @Test
    void quickLeavesSingleFiguresToTheCaller() {
        Options options = Options.parse(List.of("all", "--quick", "--seconds=1.5"));
        assertTrue(options.quick());
        assertEquals(1, options.plan().rounds());
        assertEquals(Duration.ofMillis(1500), options.plan().time());
    }

    @Test
    void peersAreManyAndHaveFewerRounds() {
        Options options = Options.parse(List.of("peers", "--connections=4"));
        assertEquals(Options.Section.PEERS, options.what());
        assertEquals(1, options.peerPlan().forks());
        assertEquals(2, options.plan().forks());
        assertEquals(3, options.peerStartRuns());
        assertEquals(4, options.peerPlan().connections());
        assertEquals(4, options.plan().connections());
    }

    @Test
    void whatIsSaidHoldsForPeersToo() {
        Options options = Options.parse(List.of("all", "--rounds=9", "--runs=5"));
        assertEquals(9, options.plan().rounds());
        assertEquals(9, options.peerPlan().rounds());
        assertEquals(5, options.startRuns());
        assertEquals(5, options.peerStartRuns());
    }

    @Test
    void allIncludesEverySectionAndAnotherOnlyItself() {
        assertTrue(Options.parse(List.of("all")).includes(Options.Section.FRESH));
        assertFalse(Options.parse(List.of("hit")).includes(Options.Section.FRESH));
        assertEquals(64, Options.parse(List.of("fresh")).crowds().clients());
    }

    @Test
    void whatFollowsTwoDashesIsForJmh() {
        assertEquals(
                List.of("-p", "pages=1"),
                Options.parse(List.of("jmh", "--", "-p", "pages=1")).forJmh());
    }

    @Test
    void plotsGoBesideTheBenchmarksUnlessAFolderIsNamed() {
        Options growth = Options.parse(List.of("growth"));
        assertEquals(Options.Section.GROWTH, growth.what());
        assertNull(growth.plots());
        assertEquals(
                Path.of("some/folder").toAbsolutePath(),
                Options.parse(List.of("growth", "--plots=some/folder")).plots());
    }

    @Test
    void growthIsMeasuredUpToAMillionUnlessItIsOnlyToBeSeenToWork() {
        assertEquals(1_000_000, Options.parse(List.of("all")).growth().largest());
        assertEquals(100, Options.parse(List.of("growth", "--quick")).growth().largest());
        assertEquals(
                "texts",
                Options.parse(List.of("growth", "--only=texts")).growth().only());
    }

    @Test
    void mistakesAreNamed() {
        assertMistake("what to measure", "--quick");
        assertMistake("--round", "hit", "--round=3");
        assertMistake("--rounds", "hit", "--rounds=0");
        assertMistake("--seconds", "hit", "--seconds=long");
        assertMistake("bin/java", "hit", "--java=/nowhere");
    }

    private static void assertMistake(String named, String... arguments) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of(arguments)))
                        .getMessage());
        assertTrue(message.contains(named), message);
    }
}
