package io.github.jimmypage.bench.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Two things measured in turn, A B A B: what they have in common, the state of the machine at that minute, falls out of each pair.
 *
 * @param first one figure per round
 * @param second as many, of the same rounds
 */
public record Pairs(List<Double> first, List<Double> second) {
    /** @throws IllegalArgumentException if one has more rounds than the other, or there are none */
    public Pairs {
        if (first.size() != second.size() || first.isEmpty()) {
            throw new IllegalArgumentException(first.size() + " and " + second.size() + " rounds");
        }
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** First divided by second, round by round. */
    public Spread ratio() {
        return each((one, other) -> one / other);
    }

    /** First minus second, round by round. */
    public Spread difference() {
        return each((one, other) -> one - other);
    }

    private Spread each(DoubleBinaryOperator operator) {
        List<Double> results = new ArrayList<>();
        for (int round = 0; round < first.size(); round++) {
            results.add(operator.applyAsDouble(first.get(round), second.get(round)));
        }
        return Spread.of(results);
    }
}
