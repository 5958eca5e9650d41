package io.github.jimmypage.observe.advice;

import org.jspecify.annotations.Nullable;

/**
 * One piece of advice.
 *
 * @param kind what it is about, one of a few: {@code whitelist}, {@code any-table}, {@code refusal}, {@code shared}, {@code store}
 * @param text why, and what the setting promises; names and figures, no value that is somebody's
 * @param setting a line for the file with settings, in place of the one that is there; null where none helps, or which one is up to
 *     the reader
 */
public record Advice(String kind, String text, @Nullable String setting) {
    /** In one line: the text, and the setting behind it. */
    public String inOneLine() {
        return setting == null ? text : text + " -> " + setting;
    }
}
