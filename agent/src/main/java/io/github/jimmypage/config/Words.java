package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;

/** Splits what is separated by commas. Blanks around a word and empty words (a comma at the end of a line) do not count. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            String word = text.substring(from, end).trim();
            if (!word.isEmpty()) {
                words.add(word);
            }
            from = end + 1;
        }
        return words;
    }
}
