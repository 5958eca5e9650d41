package io.github.jimmypage.config;

import io.github.jimmypage.config.SettingsFile.Content;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where settings come from in this JVM: one file or none, what it held, and what overrides it. Immutable. */
public final class SettingsSources {
    private final @Nullable SettingsFile file;
    private final @Nullable Content content;
    private final Overrides overrides;

    private SettingsSources(@Nullable SettingsFile file, @Nullable Content content, Overrides overrides) {
        this.file = file;
        this.content = content;
        this.overrides = overrides;
    }

    /** Reads the file, if there is one. */
    static SettingsSources read(@Nullable SettingsFile file, Overrides overrides) {
        return new SettingsSources(file, file == null ? null : file.read(), overrides);
    }

    /** {@return the same with another content of the file} */
    SettingsSources with(Content newContent) {
        return new SettingsSources(file, newContent, overrides);
    }

    @Nullable
    SettingsFile file() {
        return file;
    }

    @Nullable
    Content content() {
        return content;
    }

    /** Combines what the file holds with what overrides it. */
    LoadedSettings evaluate() {
        return evaluate(false);
    }

    /**
     * The same, and looks whether files that settings name are in order. Not for a running agent: it has read them, and what became of
     * them since is no reason to turn other changes away.
     */
    LoadedSettings evaluateWithFiles() {
        return evaluate(true);
    }

    private LoadedSettings evaluate(boolean withFiles) {
        SettingsDraft draft = new SettingsDraft();
        List<String> warnings = new ArrayList<>(overrides.warnings());
        File read = null;
        if (file != null && content != null && !content.absent()) {
            read = file.file();
            takeFile("file " + read.getPath(), content, draft, warnings);
        }
        overrides.applyTo(draft);
        if (withFiles && !draft.value(Setting.CONSOLE_TOKEN_FILE).isEmpty()) {
            SecretFile.check(draft);
        }
        Settings settings = draft.finish();
        warnings.addAll(draft.warnings());
        return draft.problems().isEmpty()
                ? new LoadedSettings.Ready(settings, warnings, read, this)
                : new LoadedSettings.Rejected(draft.problems());
    }

    private static void takeFile(String name, Content content, SettingsDraft draft, List<String> warnings) {
        if (!content.trouble().isEmpty()) {
            draft.add(Problem.of(name, content.trouble()));
            return;
        }
        List<PropertiesText.Entry> entries;
        try {
            entries = PropertiesText.parse(Utf8.decode(content.bytes()));
        } catch (SettingException e) {
            draft.add(Problem.of(name + ":" + e.line(), e.reason()));
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            PropertiesText.Entry entry = entries.get(i);
            String where = name + ":" + entry.line();
            Integer earlier = lines.putIfAbsent(entry.key(), entry.line());
            Setting<?> setting = entry.key().startsWith(Setting.PREFIX)
                    ? Setting.byKey(entry.key().substring(Setting.PREFIX.length()))
                    : null;
            if (setting == null) {
                draft.add(Problem.ofEntry(where, entry.key(), entry.value(), unknown(entry.key())));
            } else if (earlier != null) {
                draft.add(Problem.ofEntry(
                        where, entry.key(), entry.value(), "the key stands in line " + earlier + " already; keep one"));
            } else {
                draft.put(setting, entry.value(), where);
                if (entry.lostBackslash()) {
                    warnings.add(
                            where + ": a backslash before a letter is dropped in a properties file; write it twice");
                }
            }
        }
    }

    static String unknown(String key) {
        if (key.startsWith(Setting.PREFIX)) {
            return "there is no such key; the nearest is " + NearestKey.to(key);
        }
        return "every key starts with " + Setting.PREFIX + "; the nearest is " + NearestKey.to(key);
    }
}
