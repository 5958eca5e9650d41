package io.github.jimmypage.observe.explain;

import io.github.jimmypage.observe.json.JsonWriter;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One bump and what caused it. Immutable.
 *
 * @param sequence grows by one with each bump that is noted, from 1
 * @param epochMillis when it happened, by the wall clock
 * @param generation the new one
 * @param cause as in logs and metrics
 * @param tables what was written; {@code *} is any table
 * @param statement the first statement that wrote, with its literals masked, or what else caused it; null when that is not known
 * @param more how many JDBC calls of the same transaction wrote after it
 * @param line the line of the application's code that executed it, as in a stack trace; null when it was not looked for
 * @param pagesStale pages that were good until then, as far as it was counted
 */
public record ExplainedBump(
        long sequence,
        long epochMillis,
        long generation,
        String cause,
        SortedSet<String> tables,
        @Nullable String statement,
        long more,
        @Nullable String line,
        long pagesStale) {

    /** One line for people. */
    public String toText() {
        StringBuilder text = new StringBuilder(160);
        text.append(Instant.ofEpochMilli(epochMillis))
                .append(" generation ")
                .append(generation)
                .append(": ")
                .append(cause)
                .append(" of ")
                .append(String.join(",", tables))
                .append("; pages made stale: ")
                .append(pagesStale);
        if (statement != null) {
            text.append("; ").append(statement);
        }
        if (more > 0) {
            text.append(" (and ").append(more).append(" more)");
        }
        if (line != null) {
            text.append("; at ").append(line);
        }
        return text.toString();
    }

    /** Writes it as one object, on one line. */
    public void write(JsonWriter json) {
        json.object();
        json.name("sequence").value(sequence);
        json.name("at").value(epochMillis);
        json.name("generation").value(generation);
        json.name("cause").value(cause);
        json.name("tables").array();
        for (String table : tables) {
            json.value(table);
        }
        json.endArray();
        json.name("statement").value(statement);
        json.name("more").value(more);
        json.name("line").value(line);
        json.name("pagesStale").value(pagesStale);
        json.endObject();
    }
}
