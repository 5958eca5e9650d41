package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.Findings;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PathTally;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RefusalNotes;
import io.github.jimmypage.observe.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of requests, by path; those in quarantine are among them even if nobody asked. Thread-safe. */
final class PathsView implements Route.View {
    private final PageCache cache;

    PathsView(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public Answer answer(Form query) {
        PathTally tally = cache.counters().paths();
        Map<String, String> quarantined = new LinkedHashMap<>(cache.quarantine().reasons());
        JsonWriter json = new JsonWriter().object().name("paths").array();
        long others = 0;
        if (tally != null) {
            for (PathTally.Count count : tally.counts()) {
                write(json, count, quarantined.remove(count.path()));
            }
            PathTally.Count rest = tally.others();
            if (!rest.isEmpty()) {
                write(json, rest, null);
                others = rest.hits() + rest.staleHits() + rest.misses();
            }
        }
        quarantined.forEach((path, reason) -> write(json, new PathTally.Count(path, 0, 0, 0, 0, null, 0, 0), reason));
        return Answer.json(json.endArray().name("others").value(others).endObject());
    }

    private void write(JsonWriter json, PathTally.Count count, @Nullable String quarantined) {
        Refusal last = count.lastRefusal();
        json.object();
        json.name("path").value(count.path());
        json.name("hits").value(count.hits());
        json.name("staleHits").value(count.staleHits());
        json.name("misses").value(count.misses());
        json.name("refused").value(count.refused());
        json.name("lastRefusal").value(last == null ? null : last.label());
        json.name("lastRefusalDetail").value(detail(count.path(), last));
        json.name("renderMillis").value(count.renderMillis());
        json.name("savedSeconds").value(count.savedSeconds());
        json.name("quarantined").value(quarantined);
        json.endObject();
    }

    private @Nullable String detail(String path, @Nullable Refusal last) {
        Findings findings = cache.findings();
        RefusalNotes.Note note = findings == null ? null : findings.refusals().lastOf(path);
        return note == null || note.reason() != last || note.detail().isEmpty() ? null : note.detail();
    }
}
