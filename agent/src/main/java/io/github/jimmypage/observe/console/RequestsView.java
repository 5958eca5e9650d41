package io.github.jimmypage.observe.console;

import io.github.jimmypage.observe.explain.ExplainedRequest;
import io.github.jimmypage.observe.explain.RequestTrails;
import io.github.jimmypage.observe.json.JsonWriter;

/** The steps of requests for paths that somebody asked for, newest last. Thread-safe. */
final class RequestsView implements Route.View {
    private final RequestTrails trails;

    RequestsView(RequestTrails trails) {
        this.trails = trails;
    }

    @Override
    public Answer answer(Form query) throws Wrong {
        // Before the list is read: what is noted in between must not be taken for known.
        long last = trails.last();
        JsonWriter json = new JsonWriter().object().name("watched").array();
        for (String path : trails.watched()) {
            json.value(path);
        }
        json.endArray().name("requests").array();
        for (ExplainedRequest request : trails.since(query.after())) {
            request.write(json);
            last = request.sequence();
        }
        return Answer.json(json.endArray().name("last").value(last).endObject());
    }
}
