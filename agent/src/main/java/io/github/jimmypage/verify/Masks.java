package io.github.jimmypage.verify;

import io.github.jimmypage.config.expression.Expressions;
import io.github.jimmypage.log.OnceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a text what an operator says makes no difference.
 *
 * <p>An expression may take time that grows by powers of the text's length. So each may look at so many characters and no more;
 * one that needs more masks nothing in this text. Immutable; thread-safe.
 */
final class Masks {
    /** Stands for what was left out. */
    static final String MASK = "\u2026";

    private static final int LEAST_STEPS = 2_000_000;
    private static final int STEPS_PER_CHARACTER = 50;

    private final List<Pattern> patterns;
    private final OnceLog slow;

    private Masks(List<Pattern> patterns, OnceLog slow) {
        this.patterns = patterns;
        this.slow = slow;
    }

    /**
     * Compiles.
     *
     * @param expressions that the settings have found to be right
     * @param slow hears of each that takes too long
     */
    static Masks of(List<String> expressions, OnceLog slow) {
        List<Pattern> patterns = new ArrayList<>(expressions.size());
        for (String expression : expressions) {
            patterns.add(Expressions.compiled(expression));
        }
        return new Masks(List.copyOf(patterns), slow);
    }

    /** The text with a mark in each place of which something was left out. */
    String applied(String text) {
        String masked = text;
        for (Pattern pattern : patterns) {
            String without = without(pattern, masked);
            if (without == null) {
                slow.warn(
                        pattern.pattern(),
                        "jimmypage.verify.ignore: '{}' takes too long on a page and is left out there; write it without"
                                + " repetitions inside of repetitions",
                        pattern.pattern());
            } else {
                masked = without;
            }
        }
        return masked;
    }

    /** Null when it takes too long. */
    private static @Nullable String without(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(new Watched(text, new Steps(text.length())));
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    masked.append(text, from, matcher.start()).append(MASK);
                    from = matcher.end();
                }
            }
        } catch (TooManySteps | StackOverflowError endless) {
            return null;
        }
        return from == 0 ? text : masked.append(text, from, text.length()).toString();
    }

    private static final class Steps {
        private long left;

        Steps(int characters) {
            left = LEAST_STEPS + (long) STEPS_PER_CHARACTER * characters;
        }

        void step() {
            if (--left < 0) {
                throw new TooManySteps();
            }
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(String text, Steps steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            steps.step();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("", null, false, false);
        }
    }
}
