package io.github.jimmypage.bench.requests;

import java.util.List;
import java.util.Set;

/**
 * Cells that take turns in each round.
 *
 * @param name for the progress
 * @param cells in their order within a round
 * @param comparisons between them
 */
record Group(String name, List<Cell> cells, List<Comparison> comparisons) {
    /** What can be compared of it on these servers; the rest is not measured. */
    Group within(Set<Side> sides) {
        return new Group(
                name,
                cells.stream().filter(cell -> sides.contains(cell.side())).toList(),
                comparisons.stream()
                        .filter(comparison ->
                                sides.contains(comparison.measured().side())
                                        && sides.contains(comparison.against().side()))
                        .toList());
    }
}
