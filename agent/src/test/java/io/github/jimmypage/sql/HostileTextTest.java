package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No text makes the analysis throw, hang or answer nothing. The time limits only tell a hang from an answer. */
@Timeout(120)
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String[] PIECES = {
        "'",
        "\"",
        "`",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        ";",
        ",",
        ".",
        "--",
        "/*",
        "*/",
        "/*!",
        "/*M!",
        "#",
        "$$",
        "$a$",
        "q'",
        "q'[",
        "e'",
        "n'",
        "u&'",
        "u&\"",
        "\\",
        "\n",
        "\r",
        "\0",
        " ",
        "@",
        "@@",
        ":",
        "::",
        ":=",
        "?",
        "1",
        "1e",
        "0x",
        "select",
        "from",
        "insert",
        "into",
        "update",
        "set",
        "delete",
        "merge",
        "using",
        "when",
        "then",
        "with",
        "as",
        "values",
        "table",
        "begin",
        "end",
        "if",
        "else",
        "case",
        "exec",
        "call",
        "explain",
        "analyze",
        "alter",
        "rename",
        "to",
        "create",
        "drop",
        "truncate",
        "union",
        "join",
        "on",
        "where",
        "for",
        "of",
        "t",
        "u",
        "f(",
        "*",
        "=",
        "+",
        "\u00e9",
        "\u00a0",
        "\ud800",
        "\uffff",
    };

    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    @Test
    void heapsOfPiecesAreAnswered() {
        Random random = new Random(42);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder sql = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int k = 0; k < pieces; k++) {
                sql.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            answered(sql.toString(), random);
        }
    }

    @Test
    void randomCharactersAreAnswered() {
        Random random = new Random(43);
        for (int i = 0; i < 20_000; i++) {
            char[] chars = new char[random.nextInt(60)];
            for (int k = 0; k < chars.length; k++) {
                chars[k] = (char) (random.nextInt(10) == 0 ? random.nextInt(65536) : random.nextInt(128));
            }
            answered(new String(chars), random);
        }
    }

    @Test
    void brokenStatementsAreAnswered() {
        Random random = new Random(44);
        List<LabelledCorpus.Row> rows = LabelledCorpus.rows();
        for (int i = 0; i < 40_000; i++) {
            StringBuilder sql =
                    new StringBuilder(rows.get(random.nextInt(rows.size())).sql());
            for (int k = random.nextInt(3); k >= 0 && sql.length() > 1; k--) {
                int at = random.nextInt(sql.length());
                switch (random.nextInt(4)) {
                    case 0 -> sql.deleteCharAt(at);
                    case 1 -> sql.insert(at, PIECES[random.nextInt(PIECES.length)]);
                    case 2 -> sql.setLength(at);
                    default -> sql.insert(at, sql.substring(random.nextInt(at + 1), at));
                }
            }
            answered(sql.toString(), random);
        }
    }

    @Test
    void deepNestingIsAnswered() {
        for (String[] nest : new String[][] {
            {"select ", "(", "1", ")"},
            {"select * from ", "(select * from ", "t", ") x"},
            {"", "with a as (", "select 1", ") select * from a"},
            {"select ", "case when a then ", "1", " end"},
            {"select ", "coalesce(", "1", ")"},
            {"", "insert into t select * from (", "select 1", ")"},
            {"delete from ", "(", "t", ")"},
            {"select ", "/*", "", "*/"},
            {"", "explain ", "select 1", ""},
        }) {
            for (int depth : new int[] {20, 2_000, 200_000}) {
                String sql = nest[0] + nest[1].repeat(depth) + nest[2] + nest[3].repeat(depth);
                for (Dialect dialect : new Dialect[] {Dialect.POSTGRESQL, Dialect.SQLSERVER, Dialect.GENERIC}) {
                    assertNotNull(analyzer.analyze(sql, dialect));
                }
            }
        }
    }

    @Test
    void nestedParenthesesOfAnyDepthAreAQuery() {
        String sql = "select " + "(".repeat(100_000) + "1" + ")".repeat(100_000);
        assertEquals(
                StatementKind.READ, analyzer.analyze(sql, Dialect.POSTGRESQL).kind());
    }

    @Test
    void tenMegabytesOfRowsNameTheirTable() {
        StringBuilder sql = new StringBuilder("insert into orders (a, b) values (1, 'x')");
        while (sql.length() < 10 * MEGABYTE) {
            sql.append(", (1, 'some text of a customer')");
        }
        assertEquals(
                Set.of("orders"),
                analyzer.analyze(sql.toString(), Dialect.MYSQL).writes());
        assertEquals(
                Set.of("orders"),
                analyzer.analyze(sql.toString(), Dialect.POSTGRESQL).writes());
    }

    @Test
    void tenMegabytesOfParametersAreAQuery() {
        String sql = "select a from orders where b in (" + "?,".repeat(5 * MEGABYTE) + "?)";
        assertEquals(StatementKind.READ, analyzer.analyze(sql, Dialect.ORACLE).kind());
    }

    @Test
    void megabytesOfAnythingAreAnswered() {
        everyPieceRepeated(MEGABYTE);
    }

    @Test
    @Tag("matrix")
    void tenMegabytesOfAnythingAreAnswered() {
        everyPieceRepeated(10 * MEGABYTE);
    }

    private void everyPieceRepeated(int length) {
        for (String piece : PIECES) {
            String sql = (piece + " ").repeat(length / (piece.length() + 1));
            assertNotNull(analyzer.analyze(sql, Dialect.SQLSERVER));
        }
    }

    @Test
    void aTextOfMorePiecesThanAreKeptIsAWriteOfAnyTable() {
        String sql = "select " + "a+b,".repeat(3 * MEGABYTE) + "a from t";
        assertTrue(analyzer.analyze(sql, Dialect.GENERIC).writes().contains(SqlAnalysis.ANY_TABLE));
    }

    private void answered(String sql, Random random) {
        Dialect dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
        SqlAnalysis analysis = analyzer.analyze(sql, dialect);
        assertNotNull(analysis);
        for (String reason : analysis.reasons()) {
            assertTrue(!reason.startsWith("the analysis failed"), () -> dialect + " [" + sql + "] " + reason);
        }
        assertEquals(analysis.kind() == StatementKind.UNKNOWN, analysis.writes().contains(SqlAnalysis.ANY_TABLE), sql);
    }
}
