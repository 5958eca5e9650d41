package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLineIsAnsweredUnderItsId() {
        assertEquals(
                "7\tWRITE\torders\tcustomers\n", lines("7\tpostgresql\tinsert into orders select * from customers\n"));
    }

    @Test
    void escapesAreUndone() {
        assertEquals("1\tWRITE\tt\t\n", lines("1\tpostgresql\t-- x\\ndelete\\tfrom t\n"));
        assertEquals("1\tWRITE\ta\\nb\t\n", lines("1\tpostgresql\tdelete from \"a\\nb\"\n"));
    }

    @Test
    void aLineWithoutADialectIsAWriteOfAnyTable() {
        assertEquals("1\tUNKNOWN\t*\t\n", lines("1\n"));
        assertEquals("1\tUNKNOWN\t*\t\n", lines("1\tpostgresql\n"));
        assertEquals("1\tUNKNOWN\t*\t\n", lines("1\tklingon\tselect 1\n"));
        assertEquals("\tUNKNOWN\t*\t\n", lines("\n"));
    }

    @Test
    void namesAreQualifiedAsWrittenAndFoldedUnlessQuoted() {
        assertEquals(
                "1\tWRITE\tpublic.orders,MixedCase\t\n",
                lines("1\tpostgresql\ttruncate Public.Orders, \"MixedCase\"\n"));
    }

    @Test
    void namesBeyondAsciiAreUtf8() {
        assertEquals("1\tWRITE\tgröße\t\n", lines("1\tgeneric\tdelete from größe\n"));
    }

    @Test
    void theHumanFormSaysKindTablesAndReason() {
        assertEquals(0, run(List.of("oracle", "select pkg.touch(1) from dual"), ""));
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("UNKNOWN") && said.contains("any table") && said.contains("pkg.touch"), said);
        assertTrue(said.contains("jimmypage.sql.pure-functions"), said);
    }

    @Test
    void theHumanFormGivesAReasonForEveryKind() {
        for (String sql : new String[] {"update orders set a = 1", "select a from t", "commit", "foo"}) {
            out.reset();
            assertEquals(0, run(List.of(sql), ""));
            String said = out.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("why:    "), said);
        }
    }

    @Test
    void wrongArgumentsAreSaid() {
        assertEquals(2, run(List.of("klingon", "select 1"), ""));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage"));
    }

    private String lines(String input) {
        out.reset();
        assertEquals(0, run(List.of(), input));
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(List<String> args, String input) {
        return SqlCommand.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
