package io.github.jimmypage.verify;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.Verdict;

/**
 * Two answers of which a request thread found that they are not the same.
 *
 * @param wouldBe what would have been served
 * @param path for path patterns
 * @param rendered what was rendered instead
 * @param verdict on that
 * @param part that differs, of several the one that says most
 * @param foundNanos when that was found
 */
record Case(WouldBe wouldBe, String path, RenderedResponse rendered, Verdict verdict, Part part, long foundNanos) {
    Page page() {
        return wouldBe.page();
    }

    /** Bytes of heap that it keeps from being freed. */
    long bytes() {
        byte[] body = rendered.body();
        return (long) page().body().length + (body == null ? 0 : body.length);
    }
}
