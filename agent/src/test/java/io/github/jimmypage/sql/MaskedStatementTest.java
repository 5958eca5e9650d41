package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedStatementTest {
    private static final Dialect[] ALL = Dialect.values();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2|update Product set price = 12.50 where id = 7|update Product set price = ? where id = ?",
                "h2|insert into t (a, b) values ('x', 1), ('y', 2)|insert into t (a, b) values (?)",
                "h2|insert into t (a, b) values (?, ?)|insert into t (a, b) values (?)",
                "postgresql|insert into \"T\" values (E'it\\'s', $$two$$, $b$three$b$)|insert into \"T\" values (?)",
                "mysql|insert into `t` values (\"word\", 0xCAFE, x'AB', 1e3)|insert into `t` values (?, ?, ?, ?)",
                "oracle|update t set a = q'[it's]', b = N'n'|update t set a = ?, b = ?",
                "sqlserver|delete from [dbo].[t] where m = $12.50|delete from [dbo].[t] where m = ?",
                "h2|/* Ann */ delete from t -- Bob|delete from t",
                "h2|delete from t;delete from u where a='x'|delete from t;delete from u where a=?",
                "derby|{call APP.PUT(?, 'x')}|{call APP.PUT(?)}",
            })
    void literalsAreMaskedAndNamesStay(String dialect, String sql, String shown) {
        assertEquals(shown, MaskedStatement.of(sql, Dialect.named(dialect).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values ('hush')",
                "insert into t values ('it''s hush')",
                "insert into t values ('\\', 'hush')",
                "insert into t values ('\\\\', 'hush')",
                "insert into t values ('hush",
                "insert into t values (N'hush', X'hush')",
                "insert into t values (q'!hush!')",
                "insert into t values (nq'{hush}')",
                "insert into t values (1) /* hush */",
                "insert into t values (1) -- hush",
                "insert into t values (1) -- '\r hush '",
                "create user u identified by hush",
                "create user u password 'hush'",
                "alter user u identified by \"hush\"",
                "exec sp_addlogin u, hush",
                "execute dbo.sp_addlogin u, hush",
                "insert into t exec sp_x hush",
                "sp_addlogin u, hush",
                "set password = hush",
                "pragma key = hush",
                "alter role r set app.word to hush",
                "begin exec p hush end",
                "delete from t; create user u identified by hush",
                "select 12hush34 into t from u",
            })
    void noLiteralIsShownInAnyDialect(String sql) {
        for (Dialect dialect : ALL) {
            String shown = MaskedStatement.of(sql, dialect);
            assertFalse(shown.contains("hush"), dialect + ": " + shown);
        }
    }

    /** Whatever a session's settings say, and with an engine that nobody knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql mariadb|insert into t values ('it\\'s hush', 'x')",
                "mysql mariadb postgresql generic|insert into t values ('a\\', hush, ') -- ')",
                "postgresql generic|insert into t values (E'\\'hush')",
                "postgresql h2 generic|insert into t values ($$hush$$)",
                "postgresql h2 generic|insert into t values ($a$ $$ hush $a$)",
                "oracle|insert into t values (q'[it's hush]')",
                "postgresql sqlserver h2 hsqldb derby db2 generic|insert into t values (1) /* /* */ hush */",
                "postgresql oracle sqlserver db2 h2 hsqldb derby sqlite generic|insert into t values (1) --hush",
                "mysql mariadb h2 generic|insert into t values (1) # hush",
                "h2 hsqldb generic|insert into t values (1) // hush",
                "mysql mariadb generic|insert into t values (1) /*! hush */ # '",
            })
    void noLiteralOfAnEngineOfItsOwnIsShown(String line) {
        int bar = line.indexOf('|');
        for (String name : line.substring(0, bar).split(" ")) {
            String shown = MaskedStatement.of(
                    line.substring(bar + 1), Dialect.named(name).orElseThrow());
            assertFalse(shown.contains("hush"), name + ": " + shown);
        }
    }

    /** What a session's setting makes a string of is none of those names that every session takes for one. */
    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB", "SQLITE", "SQLSERVER", "GENERIC"})
    void doubleQuotesAreMaskedWhereTheyMayHoldAString(Dialect dialect) {
        assertEquals("update t set a = ?", MaskedStatement.of("update t set a = \"hush\"", dialect));
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfEverySortAreMasked(Dialect dialect) {
        for (String number : new String[] {"4711", "47.11", ".4711", "4711e3", "0x4711", "-4711", "+4711"}) {
            String shown = MaskedStatement.of("update t set a = " + number, dialect);
            assertFalse(shown.contains("4711"), shown);
            assertTrue(shown.startsWith("update t set a = "), shown);
        }
    }

    @Test
    void whatIsNotUnderstoodShowsNothingBehindThatPlace() {
        assertEquals("insert into t values …", MaskedStatement.of("insert into t values ('hush", Dialect.H2));
        assertEquals("frobnicate …", MaskedStatement.of("frobnicate the hush", Dialect.H2));
        assertEquals("…", MaskedStatement.of("'hush", Dialect.H2));
        assertEquals("", MaskedStatement.of("", Dialect.H2));
    }

    @Test
    void aLongTextIsCut() {
        StringBuilder columns = new StringBuilder("insert into t (a");
        for (int i = 0; i < 1000; i++) {
            columns.append(", column").append(i);
        }
        String shown = MaskedStatement.of(columns.append(") values (1)").toString(), Dialect.H2);
        assertTrue(shown.length() <= MaskedStatement.MOST_CHARS, shown);
        assertTrue(shown.startsWith("insert into t (a, column0, column1"), shown);
        assertTrue(shown.endsWith(" …"), shown);
    }

    /** The text is looked at up to some place, which may be anywhere in it. */
    @Test
    void aLiteralThatIsCutInTwoIsNotShown() {
        for (int length = 1900; length < 2100; length++) {
            String sql = "update t set a = /*" + "-".repeat(length) + "*/ 'hush hush' where b = 'hush' and c = 4711";
            for (Dialect dialect : ALL) {
                String shown = MaskedStatement.of(sql, dialect);
                assertFalse(shown.contains("hush") || shown.contains("4"), dialect + ": " + shown);
            }
        }
    }

    @Test
    void onlyWhatWritesIsShown() {
        SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 10, 1000);
        assertEquals(
                "delete from t where a = ?",
                analyzer.analyze("delete from t where a = 1", Dialect.H2).shown());
        assertNull(analyzer.analyze("select 1 from t", Dialect.H2).shown());
    }
}
