package io.github.jimmypage.config;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A list of plain words: no wildcard. */
final class WordsType extends ValueType<List<String>> {
    static final WordsType LANGUAGES = new WordsType("language tags", "-", "a language tag such as de or pt-BR", false);
    static final WordsType FUNCTIONS =
            new WordsType("function names", "_$.#@", "a function's name, without parentheses", true);

    static final WordsType CLASSES = new WordsType("class names", ".$_", "a class's name with its package", false);

    private final String description;
    private final String marks;
    private final String form;
    private final boolean lowerCase;

    private WordsType(String description, String marks, String form, boolean lowerCase) {
        this.description = description;
        this.marks = marks;
        this.form = form;
        this.lowerCase = lowerCase;
    }

    @Override
    String describe() {
        return description;
    }

    @Override
    List<String> parse(String text) throws SettingException {
        List<String> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!isPlain(word)) {
                throw new SettingException("'" + word + "' is not " + form);
            }
            if (lowerCase) {
                words.set(i, word.toLowerCase(Locale.ROOT));
            }
        }
        return Collections.unmodifiableList(words);
    }

    private boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
