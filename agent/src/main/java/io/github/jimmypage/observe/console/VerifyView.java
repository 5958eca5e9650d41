package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.observe.VerifiedPath;
import io.github.jimmypage.observe.json.JsonWriter;
import java.util.Map;

/** What came of comparing. Text of pages is told as far as the findings have any: of private pages they have none. Thread-safe. */
final class VerifyView implements Route.View {
    private final ConsoleParts parts;

    VerifyView(ConsoleParts parts) {
        this.parts = parts;
    }

    @Override
    public Answer answer(Form query) {
        PageCache cache = parts.cache();
        Map<String, String> quarantined = cache.quarantine().reasons();
        JsonWriter json = new JsonWriter().object();
        json.name("mode").value(cache.policy().mode().label());
        json.name("words").value(parts.operator().verified());
        json.name("paths").array();
        for (VerifiedPath path : parts.insight().verifiedPaths()) {
            json.object();
            json.name("path").value(path.path());
            json.name("same").value(path.same());
            json.name("different").value(path.different());
            json.name("undecided").value(path.undecided());
            json.name("dropped").value(path.dropped());
            json.name("quarantined").value(quarantined.get(path.path()));
            json.name("last");
            write(json, path);
            json.endObject();
        }
        return Answer.json(json.endArray().endObject());
    }

    private static void write(JsonWriter json, VerifiedPath path) {
        VerifiedPath.Difference last = path.last();
        if (last == null) {
            json.nullValue();
            return;
        }
        json.object();
        json.name("at").value(last.epochMillis());
        json.name("cause").value(last.cause());
        json.name("words").value(last.words());
        json.name("place").value(last.place());
        json.name("excerpt").value(last.excerpt().isEmpty() ? null : last.excerpt());
        json.endObject();
    }
}
