package io.github.jimmypage.observe.explain;

import java.util.ArrayList;
import java.util.List;

/** All that can be explained. Immutable; thread-safe as its parts are. */
public record Explanations(BumpLogbook bumps, RequestTrails requests) {
    /** The bumps that are remembered as lines for people, the newest last. */
    public List<String> bumpLines() {
        List<String> lines = new ArrayList<>();
        for (ExplainedBump bump : bumps.since(0)) {
            lines.add(bump.toText());
        }
        return lines;
    }

    /** The same of the requests. */
    public List<String> requestLines() {
        List<String> lines = new ArrayList<>();
        for (ExplainedRequest request : requests.since(0)) {
            lines.add(request.toText());
        }
        return lines;
    }
}
