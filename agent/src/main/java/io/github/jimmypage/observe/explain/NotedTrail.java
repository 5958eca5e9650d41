package io.github.jimmypage.observe.explain;

import io.github.jimmypage.cache.Trail;
import java.util.ArrayList;
import java.util.List;

/** The steps of one request. Bounded; thread-safe. */
final class NotedTrail implements Trail, Ring.Entry<ExplainedRequest> {
    private static final int MOST_STEPS = 40;
    private static final int MOST_CHARS = 400;

    private final Ring<ExplainedRequest> requests;
    private final long epochMillis;
    private final String path;
    private final List<String> steps = new ArrayList<>();
    private boolean over;

    NotedTrail(Ring<ExplainedRequest> requests, long epochMillis, String path) {
        this.requests = requests;
        this.epochMillis = epochMillis;
        this.path = path.length() > MOST_CHARS ? path.substring(0, MOST_CHARS) + "…" : path;
    }

    @Override
    public synchronized void step(String words) {
        if (!over && steps.size() < MOST_STEPS) {
            steps.add(words.length() > MOST_CHARS ? words.substring(0, MOST_CHARS) + "…" : words);
        }
    }

    @Override
    public void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        requests.add(this);
    }

    @Override
    public synchronized ExplainedRequest numbered(long sequence) {
        return new ExplainedRequest(sequence, epochMillis, path, List.copyOf(steps));
    }
}
