package io.github.jimmypage.config;

import java.util.List;

/** Patterns of paths, or of names of some kind. */
final class PatternsType extends ValueType<Patterns> {
    static final PatternsType PATHS = new PatternsType("path patterns", true, false);
    static final PatternsType NAMES = new PatternsType("name patterns", false, false);
    static final PatternsType HEADERS = new PatternsType("header name patterns", false, true);
    static final PatternsType TABLES = new PatternsType("table patterns", false, true);
    static final PatternsType MEDIA_TYPES = new PatternsType("media type patterns", false, true);

    private final String description;
    private final boolean paths;
    private final boolean ignoreCase;

    private PatternsType(String description, boolean paths, boolean ignoreCase) {
        this.description = description;
        this.paths = paths;
        this.ignoreCase = ignoreCase;
    }

    @Override
    String describe() {
        return description;
    }

    @Override
    Patterns parse(String text) throws SettingException {
        List<String> words = Words.of(text);
        if (paths) {
            for (int i = 0; i < words.size(); i++) {
                checkPath(words.get(i));
            }
        }
        return ignoreCase ? Patterns.ignoringCase(words) : Patterns.of(words);
    }

    /** Refuses what could never match: a path starts with a slash and holds neither query nor path parameters. */
    static void checkPath(String pattern) throws SettingException {
        char first = pattern.charAt(0);
        if (first != '/' && first != '*') {
            throw new SettingException("'" + pattern + "' could never match: a path pattern starts with / or *");
        }
        if (pattern.indexOf('?') >= 0 || pattern.indexOf(';') >= 0 || pattern.indexOf('#') >= 0) {
            throw new SettingException(
                    "'" + pattern + "' could never match: * is the only wildcard, and paths are compared"
                            + " without query and path parameters");
        }
    }
}
