package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static String tag(String body, String type, Page.Header... headers) {
        return EntityTag.of(body.getBytes(StandardCharsets.UTF_8), type, null, List.of(headers));
    }

    private static Page.Header header(String name, String value) {
        return new Page.Header(name, value, true);
    }

    @Test
    void itStandsForTheBytesAndForWhatIsToldWithThemOnly() {
        String tag = tag("a", "text/html", header("X-Total", "1"));
        assertEquals(tag, tag("a", "text/html", header("X-Total", "1")));
        assertNotEquals(tag, tag("b", "text/html", header("X-Total", "1")));
        assertNotEquals(tag, tag("a", "text/plain", header("X-Total", "1")));
        assertNotEquals(tag, tag("a", "text/html", header("X-Total", "2")));
        assertNotEquals(tag, tag("a", "text/html"));
        assertNotEquals(tag("a", "text/html"), EntityTag.of(new byte[] {'a'}, "text/html", Locale.GERMAN, List.of()));
    }

    @Test
    void whatIsToldEachTimeChangesNothing() {
        assertEquals(
                tag("a", "text/html"),
                tag("a", "text/html", header("Expires", "now"), header("cache-control", "max-age=1")));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertNotEquals(tag("a", "b", header("c", "de")), tag("a", "b", header("cd", "e")));
    }

    @ParameterizedTest
    @CsvSource({"'\"a\"', a", "'W/\"a\"', a", "'\"\"', ''", "'\"ä,b\"', 'ä,b'"})
    void quotationMarksAndWeaknessAreNotPartOfIt(String tag, String opaque) {
        assertEquals(opaque, EntityTag.opaque(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"", "W/", "W/\"", "w/\"a\"", "\"a\"b", "\"a\"b\"", "'a'"})
    void whatIsNoTagIsNone(String text) {
        assertNull(EntityTag.opaque(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"a\"', true",
        "'W/\"a\"', true",
        "'\"b\",\"a\"', true",
        "'\"b\" ,\t\"a\"', true",
        "',, \"a\",', true",
        "'\"x,\", \"a\"', true",
        "*, true",
        "' * ', true",
        "'\"b\"', false",
        "'\"A\"', false",
        "a, false",
        "'\"a', false",
        "'\"a\" \"b\"', false",
        "'\"a\"; \"b\"', false",
        "'\"a\", b', false",
        "'*, \"a\"', false",
        "'w/\"a\"', false",
        "'W/ \"a\"', false",
        "'\"a b\", \"a\"', false",
        "W/, false",
        "'', false",
    })
    void aListNamesTags(String header, boolean named) {
        assertEquals(named, IfNoneMatch.of(header).names("a"));
    }

    @Test
    void aWeakTagStaysWeak() {
        assertEquals("W/\"a\"", EntityTag.weak("\"a\""));
        assertEquals("W/\"a\"", EntityTag.weak("W/\"a\""));
        assertTrue(IfNoneMatch.of("W/\"\"").names(""));
        assertFalse(IfNoneMatch.of("W/\"\"").names("W/"));
    }
}
