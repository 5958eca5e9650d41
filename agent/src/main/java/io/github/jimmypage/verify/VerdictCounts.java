package io.github.jimmypage.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many comparisons came to which verdict since the start, stale pages left out. Thread-safe. */
public final class VerdictCounts {
    private final LongAdder same = new LongAdder();
    private final LongAdder different = new LongAdder();
    private final LongAdder undecided = new LongAdder();

    VerdictCounts() {}

    void same() {
        same.increment();
    }

    void different() {
        different.increment();
    }

    void undecided() {
        undecided.increment();
    }

    /** By label; always all of them. */
    public Map<String, Long> byLabel() {
        Map<String, Long> labelled = new LinkedHashMap<>();
        labelled.put("same", same.sum());
        labelled.put("different", different.sum());
        labelled.put("undecided", undecided.sum());
        return labelled;
    }
}
