package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What leaves the meaning of a statement alone must not turn a write into a read. */
class MetamorphicTest {
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    @Test
    void aCommentInFrontChangesNothing() {
        staysAWrite(sql -> "/* traceparent=00-ab */ " + sql);
        staysAWrite(sql -> "-- app:shop\n" + sql);
    }

    @Test
    void aCommentBehindChangesNothing() {
        staysAWrite(sql -> sql.contains("/*") ? sql : sql + " /* select 1 */");
        staysAWrite(sql -> sql + "\n-- select 1");
        staysAWrite(sql -> sql + "\n-- it's");
    }

    @Test
    void aHintBehindTheFirstWordChangesNothing() {
        staysAWrite(sql -> {
            int end = firstWordEnd(sql);
            return sql.substring(0, end) + " /*+ parallel(4) */ " + sql.substring(end);
        });
    }

    @Test
    void whiteSpaceAroundChangesNothing() {
        staysAWrite(sql -> "\n\t  \r\n" + sql + " \n\t");
        staysAWrite(sql -> "\f" + sql);
    }

    @Test
    void upperAndLowerCaseChangeNothing() {
        staysAWrite(sql -> sql.indexOf('"') < 0 && sql.indexOf('$') < 0 && sql.indexOf('ß') < 0
                ? sql.toUpperCase(Locale.ROOT)
                : sql);
    }

    @Test
    void aSemicolonBehindChangesNothing() {
        staysAWrite(sql -> sql + ";");
        staysAWrite(sql -> sql + "\n;\n;");
    }

    @Test
    void aHarmlessStatementBesideChangesNothing() {
        staysAWrite(sql -> "select 1; " + sql);
        staysAWrite(sql -> sql + "\n; select 1");
        staysAWrite(sql -> "select 'a', \"b\" from c; " + sql + "\n; rollback");
    }

    @Test
    void whiteSpaceInPlaceOfASpaceChangesNothing() {
        staysAWrite(sql -> {
            boolean plain = sql.indexOf('\'') < 0
                    && sql.indexOf('"') < 0
                    && sql.indexOf('-') < 0
                    && sql.indexOf('[') < 0
                    && sql.indexOf('`') < 0
                    && sql.indexOf('$') < 0
                    && sql.indexOf('#') < 0
                    && sql.indexOf("//") < 0;
            return plain ? sql.replace(" ", "\n") : sql;
        });
        staysAWrite(sql -> {
            boolean plain = sql.indexOf('\'') < 0
                    && sql.indexOf('"') < 0
                    && sql.indexOf('-') < 0
                    && sql.indexOf('[') < 0
                    && sql.indexOf('`') < 0
                    && sql.indexOf('$') < 0
                    && sql.indexOf('#') < 0
                    && sql.indexOf("/") < 0;
            return plain ? sql.replace(" ", "/**/") : sql;
        });
    }

    @Test
    void parenthesesAroundAQueryHideNothing() {
        staysAWrite(sql -> sql.startsWith("select ") && sql.indexOf(';') < 0 ? "(" + sql + ")" : sql);
    }

    private static int firstWordEnd(String sql) {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private void staysAWrite(UnaryOperator<String> change) {
        List<String> lost = new ArrayList<>();
        for (LabelledCorpus.Row row : LabelledCorpus.rows()) {
            for (Dialect dialect : new Dialect[] {row.dialect(), Dialect.GENERIC}) {
                String changed = change.apply(row.sql());
                SqlAnalysis analysis = analyzer.analyze(changed, dialect);
                if ((row.isWrite() || row.isUnknown()) && row.isMissedBy(analysis)) {
                    lost.add(dialect + " " + row + " as [" + changed + "] " + analysis);
                }
            }
        }
        assertEquals("", String.join("\n", lost));
    }
}
