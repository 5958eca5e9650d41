package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/** Notes what became of pages that a bump made stale, for advice: whether they came out as they were. Without state. */
final class PagesReplaced {
    private static final int NOT_MODIFIED = 304;
    private static final int SERVER_ERROR = 500;

    private PagesReplaced() {}

    /**
     * A page was stored.
     *
     * @param present what stood in its place
     */
    static void byAnother(PageCache cache, Page page, @Nullable StoredEntry present) {
        if (present instanceof Page before) {
            note(cache, before, page.generation(), !before.shows(page));
        } else {
            cache.generation().renderedAlone();
        }
    }

    /** A page may not be kept. Of one with variants all count: it is too late to ask the request which of them this would be. */
    static void byRefusal(
            PageCache cache,
            Refusal reason,
            RenderedResponse response,
            PageKey key,
            Recording recording,
            PageStore pages) {
        if (!saysOfThePage(reason, response)) {
            return;
        }
        StoredEntry present = pages.peek(key);
        if (present instanceof Page before) {
            note(cache, before, recording.goodFor(), true);
        } else if (present instanceof VariantRule rule) {
            for (PageKey variant : rule.variants()) {
                if (pages.peek(variant) instanceof Page before) {
                    note(cache, before, recording.goodFor(), true);
                }
            }
        }
    }

    private static void note(PageCache cache, Page before, long goodFor, boolean changed) {
        if (goodFor >= before.generation()) {
            long settled = before.renderedNanos() - cache.policy().settleNanos();
            cache.generation().rendered(before.generation(), goodFor, settled, changed);
        }
    }

    /**
     * Whether a page that may not be kept is another one than what stood there. An outage says nothing, nor a client that left, nor what
     * this one request did or had.
     */
    private static boolean saysOfThePage(Refusal reason, RenderedResponse response) {
        return switch (reason) {
            case STATUS -> response.status() != NOT_MODIFIED && response.status() < SERVER_ERROR;
            case NO_STORE, VARY, CONTENT_TYPE, TOO_LARGE -> true;
            case SET_COOKIE,
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
                    DATABASE_ERROR,
                    INCOMPLETE,
                    QUARANTINED -> false;
        };
    }
}
