package io.github.jimmypage.cluster;

import java.util.List;
import java.util.Set;

/** Names of tables as one text, each on a line of its own. Without state. */
final class Tables {
    private static final Set<String> EVERYTHING = Set.of("*");

    private Tables() {}

    /** A name that holds a line break, as some engines allow, stands for any table. */
    static String joined(Set<String> tables) {
        for (String table : tables) {
            if (table.indexOf('\n') >= 0) {
                return "*";
            }
        }
        return tables.contains("*") ? "*" : String.join("\n", tables);
    }

    static Set<String> of(String joined) {
        return joined.isEmpty() ? EVERYTHING : Set.copyOf(List.of(joined.split("\n", -1)));
    }
}
