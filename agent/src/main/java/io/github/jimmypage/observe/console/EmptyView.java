package io.github.jimmypage.observe.console;

import io.github.jimmypage.observe.json.JsonWriter;

/** Lists of which nothing is known yet. Thread-safe. */
final class EmptyView implements Route.View {
    private final String[] lists;

    EmptyView(String... lists) {
        this.lists = lists;
    }

    @Override
    public Answer answer(Form query) {
        JsonWriter json = new JsonWriter().object();
        for (String list : lists) {
            json.name(list).array().endArray();
        }
        return Answer.json(json.name("last").value(0L).endObject());
    }
}
