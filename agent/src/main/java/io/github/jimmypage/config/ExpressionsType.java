package io.github.jimmypage.config;

import io.github.jimmypage.config.expression.Expressions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Regular expressions, separated by commas. A comma inside of brackets belongs to its expression ({@code [0-9]{1,3}}), and so
 * does one after a backslash.
 */
final class ExpressionsType extends ValueType<List<String>> {
    @Override
    String describe() {
        return "regular expressions";
    }

    @Override
    List<String> parse(String text) throws SettingException {
        List<String> expressions = split(text);
        for (int i = 0; i < expressions.size(); i++) {
            String expression = expressions.get(i);
            String problem = Expressions.problemOf(expression);
            if (problem != null) {
                throw new SettingException("'" + expression + "' is not a regular expression: " + problem);
            }
        }
        return Collections.unmodifiableList(expressions);
    }

    private static List<String> split(String text) {
        List<String> expressions = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                one.append(c).append(text.charAt(++i));
                continue;
            }
            if (c == ',' && depth == 0) {
                add(expressions, one);
                one.setLength(0);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
                depth--;
            }
            one.append(c);
        }
        add(expressions, one);
        return expressions;
    }

    private static void add(List<String> expressions, StringBuilder one) {
        String expression = one.toString().trim();
        if (!expression.isEmpty()) {
            expressions.add(expression);
        }
    }
}
