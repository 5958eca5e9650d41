package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of {@link Pattern}s, of which one has to fit. Immutable; matching allocates nothing. */
public final class Patterns {
    private final Pattern[] patterns;
    private final List<String> texts;

    private Patterns(List<String> texts, boolean ignoreCase) {
        this.texts = Collections.unmodifiableList(new ArrayList<String>(texts));
        this.patterns = new Pattern[texts.size()];
        for (int i = 0; i < patterns.length; i++) {
            String text = texts.get(i);
            patterns[i] = ignoreCase ? Pattern.ignoringCase(text) : Pattern.of(text);
        }
    }

    /** Patterns that tell upper from lower case: paths, cookies, attributes, parameters. */
    public static Patterns of(List<String> texts) {
        return new Patterns(texts, false);
    }

    /** Patterns that do not tell upper from lower case: headers, tables, media types. */
    public static Patterns ignoringCase(List<String> texts) {
        return new Patterns(texts, true);
    }

    /** {@return whether at least one pattern fits the whole of {@code candidate}; never for an empty list} */
    public boolean matches(String candidate) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether there is no pattern at all} */
    public boolean isEmpty() {
        return patterns.length == 0;
    }

    /** {@return the patterns as they were written, unmodifiable} */
    public List<String> texts() {
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patterns same && Arrays.equals(same.patterns, patterns);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
