package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.observe.Management;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.verify.Verification;

/**
 * Puts together what an operator sees, when the first request comes: a start that loads none of these classes is a quicker one. Run
 * once, by the thread for upkeep.
 */
final class OperatorSide implements Runnable {
    private final LiveSettings live;
    private final PageCache cache;
    private final Verification verification;
    private final UnknownFunctions functions;

    OperatorSide(LiveSettings live, PageCache cache, Verification verification, UnknownFunctions functions) {
        this.live = live;
        this.cache = cache;
        this.verification = verification;
        this.functions = functions;
    }

    @Override
    public void run() {
        Parts.show(live, cache, verification, functions);
    }

    /** A class of its own, so that verifying the one around it loads none of these. */
    private static final class Parts {
        static void show(LiveSettings live, PageCache cache, Verification verification, UnknownFunctions functions) {
            OperatorActions actions =
                    new OperatorActions(live, cache.generation(), verification, Log.of(OperatorActions.class));
            new Management(cache, actions, new Advisor(cache, live, new KnownSql(live, functions))).run();
        }
    }
}
