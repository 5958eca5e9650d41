package io.github.jimmypage.bench.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bench.process.Peer;
import io.github.jimmypage.bench.process.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeerComparisonsTest {
    private static final Agenda.Length LENGTH = cell -> 700;

    @Test
    void everyServerTakesPartAndEveryComparisonIsOfCellsThatAreMeasured() throws IOException {
        List<Group> groups = new PeerComparisons(PeerComparisons.WANTED).groups(LENGTH);
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Group group : groups) {
            for (Comparison comparison : group.comparisons()) {
                assertTrue(group.cells().contains(comparison.measured()), comparison.what());
                assertTrue(group.cells().contains(comparison.against()), comparison.what());
                sides.add(comparison.measured().side());
                sides.add(comparison.against().side());
            }
        }
        assertEquals(PeerComparisons.WANTED, sides);
    }

    @Test
    void noCellIsInTwoGroupsWhichWouldMixItsRounds() throws IOException {
        List<Cell> cells = new PeerComparisons(PeerComparisons.WANTED)
                .groups(LENGTH).stream()
                        .flatMap(group -> group.cells().stream())
                        .toList();
        assertEquals(Set.copyOf(cells).size(), cells.size());
    }

    @Test
    void withoutPeersOurOwnAreLeft() throws IOException {
        List<Group> groups = new PeerComparisons(EnumSet.of(Side.WITHOUT_AGENT, Side.WITH_AGENT)).groups(LENGTH);
        for (Group group : groups) {
            assertFalse(group.comparisons().isEmpty(), group.name());
            for (Cell cell : group.cells()) {
                assertTrue(cell.side().compareTo(Side.WITH_AGENT) <= 0, cell.toString());
            }
        }
        assertEquals(
                List.of("hit / limit, 16 kB", "hand-written / limit, 16 kB"),
                groups.get(0).comparisons().stream().map(Comparison::what).toList());
    }

    @Test
    void aSideIsMissingWithItsPeer() {
        Peers none = new Peers(Path.of("/nowhere"), "");
        assertEquals(Optional.of(Peer.EHCACHE), Side.EHCACHE.missing(none));
        assertEquals(Optional.empty(), Side.WITH_AGENT.missing(none));
    }
}
