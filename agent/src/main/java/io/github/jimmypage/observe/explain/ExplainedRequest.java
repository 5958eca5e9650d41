package io.github.jimmypage.observe.explain;

import io.github.jimmypage.observe.json.JsonWriter;
import java.time.Instant;
import java.util.List;

/**
 * What the cache made of one request. Immutable.
 *
 * @param sequence grows by one with each request that is noted, from 1
 * @param epochMillis when the request came, by the wall clock
 * @param path with the context path, without its query
 * @param steps what was found and decided, in this order; names and classes, never values
 */
public record ExplainedRequest(long sequence, long epochMillis, String path, List<String> steps) {

    /** One line for people. */
    public String toText() {
        return Instant.ofEpochMilli(epochMillis) + " " + path + ": " + String.join("; ", steps);
    }

    /** Writes it as one object, on one line. */
    public void write(JsonWriter json) {
        json.object();
        json.name("sequence").value(sequence);
        json.name("at").value(epochMillis);
        json.name("path").value(path);
        json.name("steps").array();
        for (String step : steps) {
            json.value(step);
        }
        json.endArray();
        json.endObject();
    }
}
