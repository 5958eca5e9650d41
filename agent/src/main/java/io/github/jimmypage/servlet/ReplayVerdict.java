package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Verdict;
import io.github.jimmypage.refresh.RefreshOutcome;

/** What a verdict on a replayed page means for the page that it was to replace. Without state; thread-safe. */
final class ReplayVerdict {
    private ReplayVerdict() {}

    static RefreshOutcome of(Verdict verdict) {
        if (!(verdict instanceof Verdict.Refused refused)) {
            return RefreshOutcome.STORED;
        }
        return switch (refused.reason()) {
            // Trouble: the good page stays, and it is tried again.
            case STATUS, INCOMPLETE, DATABASE_ERROR -> RefreshOutcome.FAILED;
            // The page has become one that must not be kept.
            case NO_STORE,
                    VARY,
                    SET_COOKIE,
                    SESSION_STATE,
                    CSRF,
                    FLASH,
                    SECRET,
                    REQUEST_ATTRIBUTE,
                    OUTER_ATTRIBUTE,
                    VARIANTS,
                    NOT_SHARED,
                    WROTE,
                    NO_DATABASE,
                    CONTENT_TYPE,
                    TOO_LARGE,
                    QUARANTINED -> RefreshOutcome.REFUSED;
        };
    }
}
