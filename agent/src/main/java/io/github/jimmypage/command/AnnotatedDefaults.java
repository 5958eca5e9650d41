package io.github.jimmypage.command;

import io.github.jimmypage.config.Setting;

/** Every setting with its default as a file of settings: each with what it does, its type, and when a change takes effect. */
final class AnnotatedDefaults {
    private static final String HEAD = """
            # Jimmypage: every setting, with its default. A file needs only the lines that differ.
            #
            # UTF-8; the syntax of Java properties: a backslash is written twice, a line ending in one goes on in the next.
            # Duration: 250ms, 30s, 15m, 2h, 1d; a bare number is seconds. Size: 64k, 16m, 2g; a bare number is bytes.
            # Lists are separated by commas, and setting one replaces its default. In patterns * stands for any run of
            # characters; paths are compared with the context path in front and without query and path parameters.
            #
            # Each key also works as a system property (-Djimmypage.mode=off), which wins, and as an environment variable
            # (JIMMYPAGE_MODE=off), which wins over this file.
            """;

    private AnnotatedDefaults() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String group = "";
        for (Setting<?> setting : Setting.all()) {
            String next = group(setting.key());
            if (!next.equals(group)) {
                text.append('\n');
                group = next;
            }
            append(text, setting);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Setting<?> setting) {
        text.append("\n# ").append(setting.meaning()).append('\n');
        text.append("# ")
                .append(setting.type())
                .append("; ")
                .append(takesEffect(setting))
                .append('\n');
        text.append(setting.fullKey()).append('=').append(setting.defaultText()).append('\n');
    }

    private static String takesEffect(Setting<?> setting) {
        if (setting.clearsCache()) {
            return "a change takes effect at once and clears the cache";
        }
        return setting.live() ? "a change takes effect at once" : "a change needs a restart";
    }

    private static String group(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
