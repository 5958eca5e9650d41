package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever skips bytes must find what looking at each place finds. */
class TextSearchTest {
    private static boolean finds(List<String> texts, String body) {
        return which(texts, body) != TextSearch.NONE;
    }

    private static int which(List<String> texts, String body) {
        return TextSearch.of(texts).findIn(body.getBytes(StandardCharsets.UTF_8));
    }

    /** In each of the parts that are searched at once, and in pages that are too short for parts. */
    @Test
    void whichOneWasFoundIsTold() {
        List<String> texts = List.of("jakarta.faces.ViewState", "OWASP_CSRFTOKEN", " nonce='", "0123456789");
        for (int length : List.of(100, 4_000)) {
            String page = "x".repeat(length);
            for (int at = 0; at <= length; at += length / 20) {
                for (int text = 0; text < texts.size(); text++) {
                    String with = page.substring(0, at) + texts.get(text) + page.substring(at);
                    assertEquals(text, which(texts, with), texts.get(text) + " at " + at);
                }
            }
            assertEquals(TextSearch.NONE, which(texts, page));
        }
    }

    @Test
    void eachTextIsFoundAtTheBeginningInTheMiddleAndAtTheEnd() {
        List<String> texts =
                List.of("jakarta.faces.ViewState", "name=\"_csrf", " nonce='", "OWASP_CSRFTOKEN", "ö-größe-ß");
        for (String text : texts) {
            assertTrue(finds(texts, text), text);
            for (int before = 0; before < 40; before++) {
                assertTrue(finds(texts, "x".repeat(before) + text + "y".repeat(40 - before)), text);
                assertFalse(finds(texts, "x".repeat(before) + text.substring(1)), text);
                assertFalse(finds(texts, text.substring(0, text.length() - 1) + "y".repeat(before)), text);
            }
        }
    }

    @Test
    void aTextIsFoundAtEachPlaceOfALongPage() {
        String page = "<p class=\"item\">42</p>".repeat(60);
        for (int at = 0; at <= page.length(); at++) {
            String with = page.substring(0, at) + "OWASP_CSRFTOKEN" + page.substring(at);
            assertTrue(finds(List.of("OWASP_CSRFTOKEN", " nonce='"), with), "at " + at);
        }
        assertFalse(finds(List.of("OWASP_CSRFTOKEN", " nonce='"), page));
    }

    @Test
    void textsThatOverlapAreFound() {
        assertTrue(finds(List.of("abcdef", "cdefgh"), "xxabcdexcdefghxx"));
        assertTrue(finds(List.of("aaaaab"), "aaaaaaaaaaaaaab"));
    }

    @Test
    void aPageThatIsShorterThanATextIsSearchedForTheOthers() {
        assertTrue(finds(List.of("abcd", "a text that is longer than the page"), "xabcd"));
        assertFalse(finds(List.of("abcd"), "abc"));
        assertFalse(finds(List.of("abcd"), ""));
    }

    @Test
    void itFindsWhatLookingAtEachPlaceFinds() {
        Random random = new Random(4711);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            // Few letters, so that texts nearly match everywhere.
            int letters = 2 + random.nextInt(4);
            // Every tenth is long enough to be searched in parts, and its texts too long to stand in it often.
            boolean isLong = round % 10 == 0;
            String body = word(random, isLong ? 1000 + random.nextInt(600) : random.nextInt(120), letters);
            List<String> texts = new ArrayList<>(Collections.nCopies(1 + random.nextInt(5), ""));
            texts.replaceAll(none -> word(random, (isLong ? 7 : 4) + random.nextInt(8), letters));
            boolean expected = texts.stream().anyMatch(body::contains);
            found += expected ? 1 : 0;
            assertEquals(expected, finds(texts, body), () -> texts + " in " + body);
        }
        assertTrue(found > 1000 && found < 19_000, found + " found");
    }

    private static String word(Random random, int length, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("aeB_é\"".charAt(random.nextInt(letters + 1)));
        }
        return word.toString();
    }

    @Test
    void aTextThatIsTooShortIsNotAccepted() {
        assertThrows(IllegalArgumentException.class, () -> TextSearch.of(List.of("abcd", "a")));
    }
}
