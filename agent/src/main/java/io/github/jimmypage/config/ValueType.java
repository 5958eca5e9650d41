package io.github.jimmypage.config;

/** How the text of a value becomes a {@code T}. Immutable; values are immutable and have {@code equals}. */
abstract class ValueType<T> {
    /** Type and unit in a few words, for tables. */
    abstract String describe();

    /** @throws SettingException says what is allowed; {@code text} is trimmed already */
    abstract T parse(String text) throws SettingException;
}
