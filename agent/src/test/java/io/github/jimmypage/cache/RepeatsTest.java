package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages have in common is kept once, whatever clients make up. */
class RepeatsTest {
    private static final int MOST = 8;

    private final Repeats repeats = new Repeats(MOST);

    private static String anew(String text) {
        return new String(text);
    }

    @Test
    void equalValuesBecomeOne() {
        assertSame(repeats.text(anew("en")), repeats.text(anew("en")));
        assertSame(
                repeats.origin(new Origin(anew("http"), anew("shop"), 80)),
                repeats.origin(new Origin(anew("http"), anew("shop"), 80)));
        assertSame(repeats.texts(List.of(anew("a"), "b")), repeats.texts(List.of(anew("a"), "b")));
        assertSame(
                repeats.headers(List.of(new Page.Header(anew("X-Frame-Options"), anew("DENY"), true))),
                repeats.headers(List.of(new Page.Header(anew("X-Frame-Options"), anew("DENY"), true))));
        assertNull(repeats.text(null));
    }

    @Test
    void whatDiffersStaysApart() {
        Page.Header replaced = new Page.Header("Server-Timing", "db", true);
        Page.Header added = new Page.Header("Server-Timing", "db", false);
        assertEquals(List.of(replaced), repeats.headers(List.of(replaced)));
        assertEquals(List.of(added), repeats.headers(List.of(added)));
        assertEquals(List.of(added, replaced), repeats.headers(List.of(added, replaced)));
        assertEquals(new Origin("http", "shop", 81), repeats.origin(new Origin("http", "shop", 81)));
        assertEquals(new Origin("http", "shop", 80), repeats.origin(new Origin("http", "shop", 80)));
    }

    @Test
    void aHeaderOfOnePageTakesNoPlace() {
        repeats.headers(List.of(new Page.Header("eTag", "\"a\"", true)));
        assertEquals(0, repeats.size());
    }

    @Test
    void longTextsTakeNoPlace() {
        String text = "x".repeat(10_000);
        assertSame(text, repeats.text(text));
        assertNotSame(repeats.text(anew(text)), repeats.text(anew(text)));
        repeats.origin(new Origin("http", text, 80));
        repeats.texts(List.of(text));
        repeats.headers(List.of(new Page.Header("X-Text", text, true)));
        assertEquals(0, repeats.size());
    }

    @Test
    void whateverClientsMakeUpIsBounded() {
        for (int host = 0; host < 100; host++) {
            repeats.origin(new Origin("http", "host" + host, 80));
            assertTrue(repeats.size() <= MOST, repeats.size() + " values");
        }
    }
}
