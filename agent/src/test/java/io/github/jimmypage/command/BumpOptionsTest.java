package io.github.jimmypage.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BumpOptionsTest {
    private static final Map<String, String> TOKEN = Map.of("JIMMYPAGE_CONSOLE_TOKEN", "from-the-environment");

    @TempDir
    Path directory;

    @Test
    void theFileBesideTheJarIsEnough() throws IOException, SettingException {
        Path token = Files.writeString(directory.resolve("token"), "0123456789abcdef\n");
        Files.writeString(
                directory.resolve("jimmypage.properties"),
                "jimmypage.console.port=9090\njimmypage.console.address=0.0.0.0\njimmypage.console.token-file="
                        + token);
        BumpOptions options = BumpOptions.of(List.of("goods", "stock"), Map.of(), Map.of(), directory.toFile());
        assertEquals(new BumpOptions("127.0.0.1", 9090, "0123456789abcdef", List.of("goods", "stock")), options);
        assertFalse(options.toString().contains("0123456789abcdef"));
    }

    @Test
    void theCommandLineWinsOverTheFile() throws IOException, SettingException {
        Files.writeString(
                directory.resolve("jimmypage.properties"),
                "jimmypage.console.port=9090\njimmypage.console.token-file=" + directory.resolve("none"));
        BumpOptions options = BumpOptions.of(List.of("--port=7", "--address=::1"), TOKEN, Map.of(), directory.toFile());
        assertEquals(new BumpOptions("::1", 7, "from-the-environment", List.of()), options);
    }

    @Test
    void aTokenThatCannotBeSentIsNotShown() {
        SettingException wrong = assertThrows(
                SettingException.class,
                () -> BumpOptions.of(
                        List.of("--port=7"), Map.of("JIMMYPAGE_CONSOLE_TOKEN", "two\nlines"), Map.of(), null));
        assertTrue(wrong.getMessage().contains("JIMMYPAGE_CONSOLE_TOKEN"), wrong.getMessage());
        assertFalse(wrong.getMessage().contains("lines"), wrong.getMessage());
    }

    @Test
    void anAnswersWordsAreOneLineWhateverTheyHold() {
        assertEquals(
                "a \"b\" c \\ é",
                AnswerWords.of("{\"done\":true,\"words\":\"a \\\"b\\\"\\nc \\\\ \\u00e9\"}", "words"));
        assertNull(AnswerWords.of("<html>\"words\":\"x\"", "words"));
        assertNull(AnswerWords.of("{\"words\":\"never ends", "words"));
        assertNull(AnswerWords.of("", "words"));
    }
}
