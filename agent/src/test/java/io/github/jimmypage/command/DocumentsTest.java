package io.github.jimmypage.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.LoadedSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written about the settings, compared with the code's table. */
class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final int LONGEST_DEFAULT_IN_A_CELL = 250;

    @Test
    void theTableOfTheReadmeIsTheCodes() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String start = "<!-- settings: compared with the code by a test, which prints the table as it should be -->\n";
        int from = readme.indexOf(start);
        int to = readme.indexOf("<!-- end of settings -->");
        assertTrue(from >= 0 && to > from, "README.md has lost the marks around its table of settings");
        assertEquals(table(), readme.substring(from + start.length(), to));
    }

    @Test
    void theAnnotatedExampleIsWhatTheCommandLinePrints() throws IOException {
        assertEquals(AnnotatedDefaults.text(), Files.readString(ROOT.resolve("config-examples/everything.properties")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.properties", "shop-with-users.properties", "everything.properties"})
    void everyExampleIsInOrder(String name) {
        LoadedSettings loaded = SettingsLoader.check(
                ROOT.resolve("config-examples").resolve(name).toFile());
        LoadedSettings.Ready ready = assertInstanceOf(LoadedSettings.Ready.class, loaded, loaded::toString);
        assertEquals(List.of(), ready.warnings());
    }

    @Test
    void noKeyIsSpokenOfThatIsNotThere() throws IOException {
        Set<String> groups = new HashSet<>();
        for (Setting<?> setting : Setting.all()) {
            groups.add(setting.key().replaceFirst("\\..*", "."));
        }
        Matcher quoted =
                Pattern.compile("`(?:-D)?([a-z.-]+)(?:=[^`]*)?`").matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (quoted.find()) {
            String name = quoted.group(1);
            boolean full =
                    name.startsWith(Setting.PREFIX) && !name.endsWith(".properties") && !name.equals(Setting.PREFIX);
            String key = full ? name.substring(Setting.PREFIX.length()) : name;
            if (full || groups.contains(name.replaceFirst("\\..*", "."))) {
                assertTrue(key.equals("config") || Setting.byKey(key) != null, name);
                found++;
            }
        }
        assertTrue(found > Setting.all().size(), "keys are not found in the text any more: " + found);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| key | type | default | live | meaning |\n|---|---|---|---|---|\n");
        for (Setting<?> setting : Setting.all()) {
            table.append("| `")
                    .append(setting.key())
                    .append("` | ")
                    .append(setting.type())
                    .append(" | ");
            table.append(shown(setting.defaultText())).append(" | ");
            table.append(setting.clearsCache() ? "yes ↻" : setting.live() ? "yes" : "no")
                    .append(" | ");
            table.append(setting.meaning().replace("*", "\\*")).append(" |\n");
        }
        return table.append('\n').toString();
    }

    private static String shown(String defaultText) {
        if (defaultText.isEmpty()) {
            return "empty";
        }
        if (defaultText.length() > LONGEST_DEFAULT_IN_A_CELL) {
            return "the standard ones: `check --defaults` lists them";
        }
        return "`" + defaultText + "`";
    }
}
