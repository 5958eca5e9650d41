package io.github.jimmypage.listen;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of tables as a notification has them: separated by commas, without quotes, qualified or not. What is not understood is any
 * table. Without state; thread-safe.
 */
final class Payload {
    static final Set<String> ANY_TABLE = Set.of("*");

    private static final int MOST_TABLES = 100;
    private static final int LONGEST_NAME = 200;

    private Payload() {}

    /** At least one name; immutable. */
    static Set<String> tables(@Nullable String payload) {
        if (payload == null) {
            return ANY_TABLE;
        }
        Set<String> tables = new HashSet<>();
        int begin = 0;
        while (begin <= payload.length()) {
            int comma = payload.indexOf(',', begin);
            int end = comma < 0 ? payload.length() : comma;
            String name = payload.substring(begin, end).strip();
            if (!isName(name) || tables.size() == MOST_TABLES) {
                return ANY_TABLE;
            }
            tables.add(name);
            begin = end + 1;
        }
        return Set.copyOf(tables);
    }

    /** A quote or a backslash means that somebody follows other rules, and the comma may have been part of a name. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c) || c == '*' || c == '"' || c == '\'' || c == '`' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
