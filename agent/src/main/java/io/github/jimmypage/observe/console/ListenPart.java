package io.github.jimmypage.observe.console;

import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.observe.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** What the state says of others who write to a PostgreSQL. Without state of its own. */
final class ListenPart {
    private ListenPart() {}

    /** @param state null where nobody listens */
    static void write(JsonWriter json, @Nullable ListenState state) {
        json.name("listen");
        if (state == null) {
            json.nullValue();
            return;
        }
        json.object();
        json.name("confirmed").value(state.confirmed());
        json.name("trouble").value(state.trouble());
        json.name("channel").value(state.channel());
        json.name("lagMillis");
        if (state.lagMillis() < 0) {
            json.nullValue();
        } else {
            json.value(state.lagMillis());
        }
        json.name("notifications").value(state.notifications());
        json.name("reconnects").value(state.reconnects());
        json.endObject();
    }
}
