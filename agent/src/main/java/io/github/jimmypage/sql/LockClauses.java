package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** FOR UPDATE and its kin, where UPDATE locks rows and changes none. */
final class LockClauses {
    private static final WordSet BEHIND_LOCKING_UPDATE =
            WordSet.of(OF, NOWAIT, SKIP, WAIT, WITH, FOR, LIMIT, OPTIMIZE, FETCH);

    private LockClauses() {}

    /** Whether the UPDATE at {@code i} belongs to a locking clause: by what stands before and by what may follow one. */
    static boolean isLocking(Tokens tokens, int i) {
        if (tokens.is(i - 1, KEEP) && tokens.is(i + 1, LOCKS)) {
            return true;
        }
        boolean locking =
                tokens.is(i - 1, FOR) || (tokens.is(i - 1, KEY) && tokens.is(i - 2, NO) && tokens.is(i - 3, FOR));
        if (!locking) {
            return false;
        }
        return switch (tokens.kind(i + 1)) {
            case END, SEMICOLON, CLOSE -> true;
            default -> BEHIND_LOCKING_UPDATE.has(tokens.word(i + 1));
        };
    }
}
