package io.github.jimmypage.start;

import io.github.jimmypage.observe.Insight;
import io.github.jimmypage.observe.VerifiedPath;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.verify.PathFinding;
import io.github.jimmypage.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What refreshing and verifying have to tell. Thread-safe. */
final class AgentInsight implements Insight {
    private final Refresher refresher;
    private final Verification verification;

    AgentInsight(Refresher refresher, Verification verification) {
        this.refresher = refresher;
        this.verification = verification;
    }

    @Override
    public Map<String, Long> refreshes() {
        return refresher.outcomes().byLabel();
    }

    @Override
    public Map<String, Long> verified() {
        return verification.counts().byLabel();
    }

    @Override
    public List<VerifiedPath> verifiedPaths() {
        List<VerifiedPath> paths = new ArrayList<>();
        for (PathFinding found : verification.findings()) {
            PathFinding.Difference last = found.last();
            paths.add(new VerifiedPath(
                    found.path(),
                    found.same(),
                    found.different(),
                    found.undecided(),
                    found.dropped(),
                    last == null
                            ? null
                            : new VerifiedPath.Difference(
                                    last.epochMillis(), last.cause(), last.words(), last.place(), last.excerpt())));
        }
        return paths;
    }
}
