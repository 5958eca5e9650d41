package io.github.jimmypage.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void versionPrintsVersionAndCommit() {
        assertEquals(0, run("version"));
        assertTrue(out().matches("Jimmypage \\d+\\.\\d+\\.\\d+\\S* \\(commit ([0-9a-f]{7,}|unknown)\\)\\R"), out());
    }

    @Test
    void aFileInOrderGivesZero() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "jimmypage.mode=off\n");
        assertEquals(0, run("check", file.toString()));
        assertEquals(file + " is in order." + System.lineSeparator(), out());
        assertEquals("", err());
    }

    @Test
    void aFileWithAMistakeGivesTwoAndNamesFileLineAndNearestKey() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "\njimmypage.mod=off\n");
        assertEquals(2, run("check", file.toString()));
        assertEquals("", out());
        assertTrue(err().contains("file " + file + ":2: jimmypage.mod = off"), err());
        assertTrue(err().contains("the nearest is jimmypage.mode"), err());
    }

    @Test
    void aFileThatIsNotThereGivesTwo() {
        assertEquals(2, run("check", directory.resolve("none").toString()));
        assertTrue(err().contains("there is no such file"), err());
    }

    @Test
    void theDefaultsHoldEveryKeyAndPassTheCheck() throws IOException {
        assertEquals(0, run("check", "--defaults"));
        for (Setting<?> setting : Setting.all()) {
            assertTrue(
                    out().contains("\n" + setting.fullKey() + "=" + setting.defaultText() + "\n"), setting.fullKey());
        }
        Path file = Files.write(directory.resolve("f"), out.toByteArray());
        assertEquals(0, run("check", file.toString()), err());
    }

    @Test
    void anythingElsePrintsHowToUseIt() {
        for (String[] arguments :
                new String[][] {{}, {"help"}, {"check"}, {"check", "--default"}, {"check", "a", "b"}, {"version", "x"}
                }) {
            err.reset();
            assertEquals(2, run(arguments));
            assertTrue(err().contains("java -jar jimmypage-agent.jar check FILE"), err());
        }
        assertEquals("", out());
    }

    @Test
    void theBuildFilledInTheVersion() {
        assertFalse(Version.ofThisJar().version().contains("unknown"));
    }

    private int run(String... arguments) {
        return Command.run(
                List.of(arguments),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
