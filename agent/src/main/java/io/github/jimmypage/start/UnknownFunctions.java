package io.github.jimmypage.start;

import io.github.jimmypage.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** Says once of each function that is not known to be pure what it costs, and what to set. Thread-safe. */
final class UnknownFunctions implements Consumer<String> {
    private static final Logger LOG = Log.of(UnknownFunctions.class);
    private static final int MOST_KEPT = 50;

    private final List<String> names = new ArrayList<>();

    @Override
    public void accept(String name) {
        synchronized (names) {
            if (names.size() < MOST_KEPT && !names.contains(name)) {
                names.add(name);
            }
        }
        LOG.warn(
                "the SQL function {} is not known to be free of writes, so every statement that calls it makes all pages"
                        + " stale; if it does not write, add it to jimmypage.sql.pure-functions",
                name);
    }

    /** The first of them; a copy. */
    List<String> names() {
        synchronized (names) {
            return List.copyOf(names);
        }
    }
}
