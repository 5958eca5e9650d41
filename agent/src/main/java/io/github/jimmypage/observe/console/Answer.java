package io.github.jimmypage.observe.console;

import io.github.jimmypage.observe.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent. Immutable.
 *
 * @param type of the content, with its charset
 * @param headers beside those that every answer has
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    static Answer json(JsonWriter json) {
        return text(200, JSON, json.toString());
    }

    static Answer text(int status, String type, String text) {
        return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /**
     * What is wrong with the request.
     *
     * @param words for whoever sent it
     */
    static Answer error(int status, String words) {
        return text(
                status,
                JSON,
                new JsonWriter().object().name("error").value(words).endObject().toString());
    }

    /** What came of an operation. */
    static Answer done(boolean done, String words) {
        return json(new JsonWriter()
                .object()
                .name("done")
                .value(done)
                .name("words")
                .value(words)
                .endObject());
    }

    Answer with(String header, String value) {
        return new Answer(status, type, body, Map.of(header, value));
    }
}
