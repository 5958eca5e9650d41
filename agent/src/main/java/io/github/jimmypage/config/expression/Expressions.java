package io.github.jimmypage.config.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Compiles regular expressions. Without state; thread-safe. */
public final class Expressions {
    private Expressions() {}

    /** {@return what is wrong with an expression, in a few words; null for nothing} */
    public static @Nullable String problemOf(String expression) {
        try {
            compiled(expression);
            return null;
        } catch (PatternSyntaxException wrong) {
            String at = wrong.getIndex() < 0 ? "" : " near its character " + (wrong.getIndex() + 1);
            return wrong.getDescription() + at;
        } catch (StackOverflowError tooDeep) {
            return "too deeply nested";
        }
    }

    /**
     * {@return the expression, in which {@code ^} and {@code $} stand for the ends of each line}
     *
     * @throws PatternSyntaxException if it is none
     */
    public static Pattern compiled(String expression) {
        return Pattern.compile(expression, Pattern.MULTILINE);
    }
}
