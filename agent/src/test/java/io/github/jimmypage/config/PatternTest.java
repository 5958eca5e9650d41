package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternTest {
    @Test
    void aStarStandsForAnyRunIncludingSlashesAndNothing() {
        Pattern pattern = Pattern.of("/shop/*/edit");
        assertTrue(pattern.matches("/shop/a/b/edit"));
        assertTrue(pattern.matches("/shop//edit"));
        assertFalse(pattern.matches("/shop/edit"), "head and tail must not overlap");
        assertFalse(pattern.matches("/shop/a/edit/x"));
    }

    @Test
    void withoutAStarTheWholeTextHasToBeEqual() {
        assertTrue(Pattern.of("/cart").matches("/cart"));
        assertFalse(Pattern.of("/cart").matches("/cart/"));
        assertFalse(Pattern.of("/cart").matches("/Cart"));
    }

    @Test
    void noOtherCharacterIsAWildcard() {
        assertFalse(Pattern.of("/a.c?[x]").matches("/abcd"));
        assertTrue(Pattern.of("/a.c?[x]").matches("/a.c?[x]"));
    }

    @Test
    void namesOfHeadersAndTablesAreComparedWithoutCase() {
        assertTrue(Pattern.ignoringCase("X-B3-*").matches("x-b3-traceid"));
        assertTrue(Pattern.ignoringCase("DATABASECHANGELOG*").matches("databasechangeloglock"));
        assertFalse(Pattern.of("X-B3-*").matches("x-b3-traceid"));
    }

    @Test
    void agreesWithTheObviousDefinitionOnManySmallTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            String pattern = randomText(random, "ab*", 7);
            String text = randomText(random, "ab", 8);
            assertEquals(obvious(pattern, text), Pattern.of(pattern).matches(text), pattern + " on " + text);
        }
    }

    @Test
    void aPatternMadeToBlowUpIsMatchedInAFewSteps() {
        // Tried recursively this takes longer than anybody waits.
        Pattern pattern = Pattern.of("*a".repeat(60) + "*b");
        assertFalse(pattern.matches("a".repeat(100_000)));
    }

    @Test
    void oneOfSeveralPatternsIsEnoughAndNoneMatchesNothing() {
        Patterns patterns = Patterns.of(List.of("/a/*", "/b"));
        assertTrue(patterns.matches("/b"));
        assertFalse(patterns.matches("/c"));
        assertFalse(Patterns.of(List.of()).matches("/b"));
        assertEquals(List.of("/a/*", "/b"), patterns.texts());
    }

    private static boolean obvious(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return obvious(pattern.substring(1), text) || (!text.isEmpty() && obvious(pattern, text.substring(1)));
        }
        return !text.isEmpty()
                && text.charAt(0) == pattern.charAt(0)
                && obvious(pattern.substring(1), text.substring(1));
    }

    private static String randomText(Random random, String alphabet, int mostCharacters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(mostCharacters + 1); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
