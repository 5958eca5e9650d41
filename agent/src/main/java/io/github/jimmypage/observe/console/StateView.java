package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.observe.json.JsonWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What the cache is and did. Thread-safe. */
final class StateView implements Route.View {
    private final ConsoleParts parts;

    StateView(ConsoleParts parts) {
        this.parts = parts;
    }

    @Override
    public Answer answer(Form query) {
        PageCache cache = parts.cache();
        LiveSettings live = parts.live();
        long generation = cache.generation().current();
        JsonWriter json = new JsonWriter().object();
        json.name("version").value(parts.version());
        json.name("mode").value(cache.presentMode().label());
        json.name("configuredMode").value(live.get(Setting.MODE).label());
        json.name("generation").value(generation);
        json.name("startedAt").value(parts.startedAt());
        json.name("now").value(System.currentTimeMillis());
        json.name("pages").value(cache.pages());
        json.name("bytes").value(cache.bytes());
        json.name("maxBytes").value(live.get(Setting.CACHE_MAX_BYTES).bytes());
        json.name("hits").value(cache.counters().hits());
        json.name("staleHits").value(cache.counters().staleHits());
        json.name("misses").value(cache.counters().misses());
        counts(json, "refusals", cache.counters().refusals());
        json.name("bumps").value(generation - Generation.FIRST);
        json.name("evictions").value(cache.counters().evictions());
        json.name("savedSeconds").value(cache.counters().renderSecondsSaved());
        counts(json, "refreshes", parts.insight().refreshes());
        counts(json, "verified", parts.insight().verified());
        json.name("scope").value(live.get(Setting.SCOPE).name().toLowerCase(Locale.ROOT));
        Supplier<ClusterState> cluster = parts.cluster();
        ClusterPart.write(json, cluster == null ? null : cluster.get());
        Supplier<ListenState> listen = parts.listen();
        ListenPart.write(json, listen == null ? null : listen.get());
        return Answer.json(json.endObject());
    }

    private static void counts(JsonWriter json, String name, Map<String, Long> counts) {
        json.name(name).object();
        counts.forEach((label, count) -> json.name(label).value(count));
        json.endObject();
    }
}
