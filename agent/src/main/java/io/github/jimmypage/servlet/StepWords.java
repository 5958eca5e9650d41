package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Refusal;

/** Says in words what the steps of a request are. Without state; thread-safe. */
final class StepWords {
    private static final String BYPASS = CacheStatus.bypassed("");
    private static final String OWN_NAME = "jimmypage; ";
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private StepWords() {}

    /** @param obstacle as {@code Cache-Status} has it */
    static String ofObstacle(String obstacle) {
        if (obstacle.equals(CacheStatus.METHOD)) {
            return "method: only GET and HEAD are";
        }
        String detail = obstacle.startsWith(BYPASS) ? obstacle.substring(BYPASS.length()) : obstacle;
        return switch (detail) {
            case "off" -> "off: the mode says so";
            case "suspended" -> "suspended: a part of the agent failed";
            case "excluded" ->
                "excluded: by cache.exclude, the built-in list, or because cache.include does not name the path";
            case "range" -> "range: header Range";
            case "precondition" -> "precondition: a conditional header that only the application can answer";
            case "upgrade" -> "upgrade: header Upgrade";
            case "body" -> "body: the request has one";
            case "authorization" -> "authorization: header Authorization, and no filter vouched for it";
            case "session-in-url" -> "session-in-url: the session's id stands in the address";
            case "async" -> "async: a filter made the request asynchronous";
            case "committed" -> "committed: a filter answered already";
            case "set-cookie" -> "set-cookie: a filter sets a cookie";
            default -> detail;
        };
    }

    /** Without the name by which {@code Cache-Status} tells caches apart. */
    static String withoutName(String status) {
        return status.startsWith(OWN_NAME) ? status.substring(OWN_NAME.length()) : status;
    }

    /** By what somebody is told from others. */
    static String ofIdentity(Identity identity) {
        StringBuilder words = new StringBuilder();
        for (Identity.Part part : identity.parts()) {
            words.append(words.isEmpty() ? "" : ", ").append(part.kindAndName());
        }
        return words.toString();
    }

    static String ofLookup(Lookup lookup, long present) {
        if (lookup instanceof Lookup.Fresh fresh) {
            return "found: a fresh page of generation " + fresh.page().generation();
        }
        if (lookup instanceof Lookup.Stale stale) {
            long generation = stale.page().generation();
            String why = stale.invalidated()
                    ? "an unsafe request to its path succeeded"
                    : generation < present
                            ? "it is of generation " + generation + ", and the present one is " + present
                            : "of its age";
            return "found: a page that is stale because " + why + stale(stale.staleNanos());
        }
        return lookup instanceof Lookup.VariantMiss
                ? "found: no page for this request's values of what the variants are told apart by"
                : "found: no page";
    }

    /**
     * What a refusal is about, in parentheses; empty where there is nothing to say.
     *
     * @param seen names and types, where they were seen
     */
    static String ofRefusal(Refusal reason, String seen) {
        String words = seen.isEmpty() ? inGeneral(reason) : seen;
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String inGeneral(Refusal reason) {
        return switch (reason) {
            case SET_COOKIE -> "a session was created or ended";
            case SESSION_STATE -> "the session changed meanwhile";
            case SECRET -> "a credential of the client stands in the page";
            case CSRF -> "a token or a nonce stands in the page";
            case TOO_LARGE -> "larger than cache.max-page-bytes";
            case WROTE -> "the request wrote to a table that is not on the expiration whitelist";
            case DATABASE_ERROR -> "a call of JDBC failed";
            case NO_DATABASE -> "no request for this path was seen using the database; cache.include may name it";
            case NOT_SHARED -> "it came out differently for two clients that nothing told apart";
            case INCOMPLETE -> "the answer did not come to its regular end, or could not be captured whole";
            case VARIANTS -> "more than cache.max-variants";
            case STATUS, NO_STORE, VARY, CONTENT_TYPE, FLASH, REQUEST_ATTRIBUTE, OUTER_ATTRIBUTE, QUARANTINED -> "";
        };
    }

    private static String stale(long nanos) {
        return nanos == Long.MAX_VALUE ? "" : ", for " + nanos / NANOS_PER_SECOND + " s";
    }
}
