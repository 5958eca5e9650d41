package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that others than this machine can reach has a secret that is one, or it is said what is wrong. */
class SecretFileTest {
    private static final String SECRET = "sixteen-visible!";

    @TempDir
    Path directory;

    @Test
    void blanksAroundTheSecretAreNoPartOfIt() throws Exception {
        assertEquals(SECRET, SecretFile.read(file(SECRET + "\r\n")));
        assertEquals("x".repeat(512), SecretFile.read(file("\n " + "x".repeat(512) + " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fifteen-visible",
                "sixteen visible!",
                "sixteen-visible\u00e4",
                "sixteen-vis\nible!",
                "sixteen\u0000visible!"
            })
    void whatIsNoSecretIsNamedAndNotShown(String text) throws IOException {
        String path = file(text);
        SettingException wrong = assertThrows(SettingException.class, () -> SecretFile.read(path));
        assertTrue(wrong.reason().contains(path) && wrong.reason().contains("16 to 512"), wrong.reason());
        assertFalse(wrong.reason().contains("teen"), wrong.reason());
    }

    @Test
    void oneThatIsTooLongIsNoSecretEither() throws IOException {
        String path = file("x".repeat(513));
        assertThrows(SettingException.class, () -> SecretFile.read(path));
        String large = file("x".repeat(5000));
        assertThrows(SettingException.class, () -> SecretFile.read(large));
    }

    @Test
    void aConsoleElsewhereTakesAFile() throws SettingException {
        Map<String, String> elsewhere = Map.of("console.port", "9090", "console.address", "0.0.0.0");
        SettingException wrong = assertThrows(SettingException.class, () -> Settings.of(elsewhere));
        assertTrue(wrong.reason().contains("jimmypage.console.token-file"), wrong.reason());
        Settings.of(Map.of("console.port", "9090", "console.address", "0.0.0.0", "console.token-file", "/somewhere"));
        Settings.of(Map.of("console.address", "0.0.0.0"));
        for (String here : new String[] {"127.0.0.1", "localhost", "::1", "[::1]", "127.1.2.3"}) {
            Settings.of(Map.of("console.port", "9090", "console.address", here));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.evil.example", "127.evil", "192.168.0.1", "host.example"})
    void aNameThatBeginsLikeThisMachineIsElsewhere(String address) {
        Map<String, String> elsewhere = Map.of("console.port", "9090", "console.address", address);
        assertThrows(SettingException.class, () -> Settings.of(elsewhere));
    }

    @Test
    void checkFindsAFileThatIsNotThere() throws IOException {
        Path settings = directory.resolve("jimmypage.properties");
        Files.writeString(settings, "jimmypage.console.port=9090\njimmypage.console.token-file=/nowhere/token\n");
        LoadedSettings.Rejected rejected =
                assertInstanceOf(LoadedSettings.Rejected.class, SettingsLoader.check(settings.toFile()));
        String said = rejected.problems().get(0).toString();
        assertTrue(said.contains("console.token-file = /nowhere/token") && said.contains("openssl rand"), said);
        Files.writeString(settings, "jimmypage.console.token-file=/nowhere/token\n");
        assertInstanceOf(LoadedSettings.Ready.class, SettingsLoader.check(settings.toFile()));
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("secret"), text).toString();
    }
}
