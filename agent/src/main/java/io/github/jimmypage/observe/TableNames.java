package io.github.jimmypage.observe;

import java.util.ArrayList;
import java.util.List;

/** Reads names of tables that somebody typed. Without state; thread-safe. */
public final class TableNames {
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private TableNames() {}

    /**
     * Takes a list apart.
     *
     * @param text names, separated by commas; {@code *} stands for any
     * @return at least one, without blanks around them
     * @throws IllegalArgumentException saying what is wrong
     */
    public static List<String> of(String text) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String name = part.strip();
            if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("no table has a name like that");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no table: names are separated by commas, * stands for any");
        }
        if (names.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " tables: * stands for any");
        }
        return names;
    }
}
