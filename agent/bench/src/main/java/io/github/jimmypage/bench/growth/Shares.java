package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.load.Answer;

/**
 * How requests were answered.
 *
 * @param fresh from memory, of the present generation
 * @param stale from memory, the previous page
 * @param rendered by the application, while the client waited
 */
record Shares(long fresh, long stale, long rendered) {
    static final Shares NONE = new Shares(0, 0, 0);

    private static final double PERCENT = 100;

    Shares with(Answer answer) {
        String status = answer.value("cache-status");
        if (!status.contains("jimmypage; hit")) {
            return new Shares(fresh, stale, rendered + 1);
        }
        return status.contains("detail=stale")
                ? new Shares(fresh, stale + 1, rendered)
                : new Shares(fresh + 1, stale, rendered);
    }

    Shares plus(Shares other) {
        return new Shares(fresh + other.fresh, stale + other.stale, rendered + other.rendered);
    }

    long requests() {
        return fresh + stale + rendered;
    }

    double freshPercent() {
        return PERCENT * fresh / requests();
    }

    double stalePercent() {
        return PERCENT * stale / requests();
    }

    double renderedPercent() {
        return PERCENT * rendered / requests();
    }
}
