package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.PropertiesText.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {
    @Test
    void linesAreCountedOverCommentsBlankLinesAndContinuations() throws Exception {
        List<Entry> entries = PropertiesText.parse("# one\n\na=1,\\\n   2,\\\r\n   3\r\n! six\rb 2\n\n\\\nc:3");
        assertEquals(
                List.of(
                        new Entry("a", "1,2,3", 3, false),
                        new Entry("b", "2", 7, false),
                        new Entry("c", "3", 9, false)),
                entries);
    }

    @Test
    void aKeyThatStandsTwiceIsThereTwice() throws Exception {
        assertEquals(2, PropertiesText.parse("a=1\na=2").size());
    }

    @Test
    void aBackslashThatGetsLostIsNoticed() throws Exception {
        assertTrue(PropertiesText.parse("f=C:\\logs").get(0).lostBackslash());
        assertFalse(PropertiesText.parse("f=C:\\\\logs").get(0).lostBackslash());
        assertFalse(PropertiesText.parse("f=a\\=b\\:c\\ d\\u00e4\\t").get(0).lostBackslash());
    }

    @Test
    void anEscapeCutShortIsAnErrorWithItsLine() {
        SettingException error = assertThrows(SettingException.class, () -> PropertiesText.parse("a=1\nb=x\\u12"));
        assertEquals(2, error.line());
        assertThrows(SettingException.class, () -> PropertiesText.parse("a=C:\\users"));
    }

    @Test
    void readsEveryTextAsJavaUtilPropertiesDoes() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 300_000; i++) {
            String text = randomText(random);
            Map<String, String> ours = new HashMap<>();
            boolean failed = false;
            try {
                for (Entry entry : PropertiesText.parse(text)) {
                    ours.put(entry.key(), entry.value());
                }
            } catch (SettingException e) {
                failed = true;
            }
            String shown = text.replace("\n", "<LF>").replace("\r", "<CR>");
            Properties theirs = javaProperties(text);
            assertEquals(theirs == null, failed, shown);
            if (theirs != null) {
                // A lone backslash at the end of a text is an entry without key there, and nothing here.
                theirs.remove("");
                ours.remove("");
                assertEquals(theirs, ours, shown);
            }
        }
    }

    private static Properties javaProperties(String text) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
        return properties;
    }

    private static String randomText(Random random) {
        String alphabet = "ab=: \\\n\r\t#!\\\\u0n\f";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(14); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
