package io.github.jimmypage.observe;

import java.util.List;
import java.util.Map;

/** What is known beside the cache of how it does. Counts are since the start. Thread-safe. */
public interface Insight {
    /** Refreshes by outcome; always all of them. */
    Map<String, Long> refreshes();

    /** Comparisons by verdict: {@code same}, {@code different}, {@code undecided}; always all of them. */
    Map<String, Long> verified();

    /** What came of comparing, by path, since the mode or what is masked was changed; in no particular order. */
    List<VerifiedPath> verifiedPaths();
}
