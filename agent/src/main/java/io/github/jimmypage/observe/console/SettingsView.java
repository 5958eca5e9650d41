package io.github.jimmypage.observe.console;

import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.observe.json.JsonWriter;

/** The settings in force. None of them holds a secret: those stand in files, and settings hold the paths. Thread-safe. */
final class SettingsView implements Route.View {
    private final LiveSettings live;

    SettingsView(LiveSettings live) {
        this.live = live;
    }

    @Override
    public Answer answer(Form query) {
        Settings settings = live.current();
        JsonWriter json = new JsonWriter().object().name("settings").array();
        for (Setting<?> setting : Setting.all()) {
            json.object();
            json.name("key").value(setting.key());
            json.name("value").value(settings.text(setting));
            json.name("source").value(settings.source(setting));
            json.name("default").value(setting.defaultText());
            json.name("live").value(setting.live());
            json.name("meaning").value(setting.meaning());
            json.endObject();
        }
        return Answer.json(json.endArray().endObject());
    }
}
