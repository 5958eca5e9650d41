package io.github.jimmypage.observe.console;

import io.github.jimmypage.observe.explain.BumpLogbook;
import io.github.jimmypage.observe.explain.ExplainedBump;
import io.github.jimmypage.observe.json.JsonWriter;

/** The bumps since one that is known, newest last. Thread-safe. */
final class BumpsView implements Route.View {
    private final BumpLogbook bumps;

    BumpsView(BumpLogbook bumps) {
        this.bumps = bumps;
    }

    @Override
    public Answer answer(Form query) throws Wrong {
        // Before the list is read: what is noted in between must not be taken for known.
        long last = bumps.last();
        JsonWriter json = new JsonWriter().object().name("bumps").array();
        for (ExplainedBump bump : bumps.since(query.after())) {
            bump.write(json);
            last = bump.sequence();
        }
        return Answer.json(json.endArray().name("last").value(last).endObject());
    }
}
