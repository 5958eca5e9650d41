package io.github.jimmypage.bench.requests;

import java.util.List;

/**
 * Cells that take turns in each round.
 *
 * @param name for the progress
 * @param cells in their order within a round
 * @param comparisons between them
 */
record Group(String name, List<Cell> cells, List<Comparison> comparisons) {}
