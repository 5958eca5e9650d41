package io.github.jimmypage.cache;

import java.util.List;
import java.util.Set;

/**
 * What is known of the bumps since the start and of what came of them. Immutable.
 *
 * @param writes bumps that stand for writes through this JVM
 * @param renders pages that were rendered in the place of an outdated one
 * @param changed of these, how many came out differently
 * @param tables each of which is known; no more than a few hundred
 * @param sets which tables were written together how often; no more than a few hundred
 */
public record BumpFindings(long writes, long renders, long changed, List<OfTable> tables, List<OfSet> sets) {
    /** What is known before any bump. */
    static final BumpFindings NONE = new BumpFindings(0, 0, 0, List.of(), List.of());

    /**
     * One table.
     *
     * @param name as bumps name it; {@code *} for any
     * @param bumps in which it was written
     * @param renders pages that were rendered anew after its writes
     * @param changed of these, how many came out differently, whatever else was written in between
     * @param alone pages that were rendered after its first write without an earlier one to compare them with: new ones, and such as
     *     had been dropped
     */
    public record OfTable(String name, long bumps, long renders, long changed, long alone) {}

    /** Tables that were written by the same transactions, and how many bumps that were. */
    public record OfSet(Set<String> tables, long bumps) {}

    /** How many bumps there would not have been, had writes of these tables not counted. */
    public long causedBy(Set<String> names) {
        long caused = 0;
        for (OfSet set : sets) {
            if (names.containsAll(set.tables())) {
                caused += set.bumps();
            }
        }
        return caused;
    }
}
