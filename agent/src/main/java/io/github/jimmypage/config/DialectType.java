package io.github.jimmypage.config;

import java.util.Locale;

/** {@code auto}, or a dialect of SQL. A word, because the analyser of SQL owns the enum and depends on nothing. */
final class DialectType extends ValueType<String> {
    private static final String ALLOWED =
            "auto, postgresql, mysql, mariadb, oracle, sqlserver, db2, h2, hsqldb, derby, sqlite, generic";

    @Override
    String describe() {
        return ALLOWED;
    }

    @Override
    String parse(String text) throws SettingException {
        String word = text.toLowerCase(Locale.ROOT);
        if (!Words.of(ALLOWED).contains(word)) {
            throw new SettingException("allowed: " + ALLOWED);
        }
        return word;
    }
}
