package io.github.jimmypage.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one SQL text may do. Immutable.
 *
 * @param kind the worst kind of any statement in the text
 * @param writes canonical names of the tables it may write, in order of appearance; {@link #ANY_TABLE} stands for any table.
 *     A canonical name is qualified as written; unquoted parts are in lower case, quoted parts as inside the quotes
 * @param reads canonical names of the tables it reads; the target of a write is not repeated here unless named again
 * @param reasons why the kind is what it is, as sentences for a human
 * @param control transaction control contained anywhere in the text
 * @param ddl whether the text contains a statement that engines may commit implicitly: DDL and its administrative kin
 * @param readsClock whether it calls a clock function, so that its result ages by itself
 * @param shown the text with its literals masked, for people; null where nothing is written or the text is not known
 */
public record SqlAnalysis(
        StatementKind kind,
        Set<String> writes,
        Set<String> reads,
        List<String> reasons,
        TransactionControl control,
        boolean ddl,
        boolean readsClock,
        @Nullable String shown) {

    /** The name that stands for any table. */
    public static final String ANY_TABLE = "*";

    /** Whether table contents may differ afterwards. */
    public boolean mayWrite() {
        return kind == StatementKind.WRITE || kind == StatementKind.UNKNOWN || !writes.isEmpty();
    }

    /** The same for people as well. */
    SqlAnalysis shownAs(String masked) {
        return new SqlAnalysis(kind, writes, reads, reasons, control, ddl, readsClock, masked);
    }

    static SqlAnalysis unknown(String reason) {
        return new SqlAnalysis(
                StatementKind.UNKNOWN,
                Set.of(ANY_TABLE),
                Set.of(),
                List.of(reason),
                TransactionControl.NONE,
                true,
                true,
                null);
    }
}
