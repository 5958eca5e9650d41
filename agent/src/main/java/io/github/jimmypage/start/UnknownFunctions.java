package io.github.jimmypage.start;

import io.github.jimmypage.log.Log;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** Says once of each function that is not known to be pure what it costs, and what to set. Thread-safe. */
final class UnknownFunctions implements Consumer<String> {
    private static final Logger LOG = Log.of(UnknownFunctions.class);

    @Override
    public void accept(String name) {
        LOG.warn(
                "the SQL function {} is not known to be free of writes, so every statement that calls it makes all pages"
                        + " stale; if it does not write, add it to jimmypage.sql.pure-functions",
                name);
    }
}
