package io.github.jimmypage.observe.advice;

import java.util.List;

/** What the write side knows that advice is made of. Thread-safe. */
public interface SqlFacts {
    /**
     * Whether writes of this table do not bump at present.
     *
     * @param table as bumps name it
     */
    boolean isWhitelisted(String table);

    /** {@return names of SQL functions that were met and are not known to be free of writes; no more than a few} */
    List<String> unknownFunctions();
}
