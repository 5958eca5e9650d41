package io.github.jimmypage.refresh;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many refreshes ended how since the start. Thread-safe. */
public final class RefreshOutcomes {
    private final Map<RefreshOutcome, LongAdder> counts = new EnumMap<>(RefreshOutcome.class);

    RefreshOutcomes() {
        for (RefreshOutcome outcome : RefreshOutcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void add(RefreshOutcome outcome) {
        LongAdder count = counts.get(outcome);
        if (count != null) {
            count.increment();
        }
    }

    /** By label; always all of them. */
    public Map<String, Long> byLabel() {
        Map<String, Long> labelled = new LinkedHashMap<>();
        for (Map.Entry<RefreshOutcome, LongAdder> entry : counts.entrySet()) {
            labelled.put(entry.getKey().label(), entry.getValue().sum());
        }
        return labelled;
    }
}
