package io.github.jimmypage.bench.requests;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What is measured in one section of the benchmarks. */
interface Agenda {
    /** Of the answers to a cell. */
    interface Length {
        int of(Cell cell) throws IOException;
    }

    /** Of its table. */
    String title();

    /** The servers that it needs, the one without agent among them. */
    Set<Side> sides();

    /**
     * What is compared with what.
     *
     * @param length tells how long an answer is, by asking for it
     */
    List<Group> groups(Length length) throws IOException;
}
