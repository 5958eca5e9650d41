package io.github.jimmypage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class LogLayoutTest {
    private static final long MOMENT = Instant.parse("2026-11-23T10:00:00.123Z").toEpochMilli();

    private final LogLayout text = new TextLayout();
    private final LogLayout json = new JsonLayout();

    @Test
    void aLineHasPrefixTimeLevelAndText() {
        assertEquals(
                "[jimmypage] 2026-11-23T10:00:00.123Z INFO  started" + System.lineSeparator(),
                text.format(MOMENT, Level.INFO, "x", "started", null));
        assertEquals(
                "[jimmypage] 2026-11-23T10:00:00.123Z ERROR failed" + System.lineSeparator(),
                text.format(MOMENT, Level.ERROR, "x", "failed", null));
    }

    @Test
    void timeIsWrittenAsJavaTimeWritesIt() {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
        Random random = new Random(3);
        // Every day to the year 2517: past the centuries' leap days, both those that are left out and the one that is
        // not.
        for (long day = 0; day < 200_000; day++) {
            long moment = day * 86_400_000 + random.nextInt(86_400_000);
            StringBuilder out = new StringBuilder();
            UtcTime.append(out, moment);
            assertEquals(format.format(Instant.ofEpochMilli(moment)), out.toString());
        }
    }

    @Test
    void textFromOutsideCannotForgeALineNorPaintTheTerminal() {
        String line = text.format(
                MOMENT,
                Level.WARN,
                "x",
                "path /a\r\n[jimmypage] 2026-11-23T10:00:00.123Z INFO  forged\u001b[2J\u202E",
                null);
        String[] lines = line.split(System.lineSeparator());
        assertEquals(2, lines.length);
        assertEquals("[jimmypage]     [jimmypage] 2026-11-23T10:00:00.123Z INFO  forged?[2J?", lines[1]);
    }

    @Test
    void aStackTraceIsIndentedUnderItsLine() {
        String event = text.format(MOMENT, Level.ERROR, "x", "failed", new IllegalStateException("planted"));
        String[] lines = event.split(System.lineSeparator());
        assertEquals("[jimmypage]     java.lang.IllegalStateException: planted", lines[1]);
        assertTrue(lines[2].startsWith("[jimmypage]         at "), lines[2]);
    }

    @Test
    void jsonIsOneEscapedObjectALine() {
        assertEquals(
                "{\"time\":\"2026-11-23T10:00:00.123Z\",\"level\":\"WARN\",\"logger\":\"a.B\","
                        + "\"message\":\"say \\\"hi\\\" \\\\ \\n\\u0009\\u001b\\ud83d\\ude00 ä\"}\n",
                json.format(MOMENT, Level.WARN, "a.B", "say \"hi\" \\ \n\t\u001b\uD83D\uDE00 ä", null));
        String failed = json.format(MOMENT, Level.ERROR, "a.B", "failed", new IllegalStateException("planted"));
        assertTrue(failed.contains("\"error\":\"java.lang.IllegalStateException: planted\\n\\u0009at "), failed);
        assertEquals(failed.length() - 1, failed.indexOf('\n'));
    }
}
