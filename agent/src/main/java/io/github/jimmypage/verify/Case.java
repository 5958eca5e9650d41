package io.github.jimmypage.verify;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestTraits;
import io.github.jimmypage.cache.Verdict;
import java.util.Map;

/**
 * Two answers of which a request thread found that they are not the same.
 *
 * @param wouldBe what would have been served
 * @param path for path patterns
 * @param rendered what was rendered instead
 * @param verdict on that
 * @param part that differs, of several the one that says most
 * @param declaredShared whether the settings said then that the path's pages are one for all
 * @param foundNanos when that was found
 */
record Case(
        WouldBe wouldBe,
        String path,
        RenderedResponse rendered,
        Verdict verdict,
        Part part,
        boolean declaredShared,
        long foundNanos) {
    /** A map's entry with its two texts. */
    private static final int ENTRY_BYTES = 136;

    Page page() {
        return wouldBe.page();
    }

    /** Bytes of heap that it keeps from being freed, estimated: both answers whole, and what their requests brought along. */
    long bytes() {
        return (long) page().weight() + renderedBytes() + traitBytes();
    }

    private long renderedBytes() {
        byte[] body = rendered.body();
        long bytes = body == null ? 0 : body.length;
        for (Page.Header header : rendered.headers()) {
            bytes += ENTRY_BYTES + header.name().length() + header.value().length();
        }
        return bytes;
    }

    private long traitBytes() {
        RequestTraits traits = rendered.traits();
        long bytes = traits == null ? 0 : traits.weight();
        for (Map.Entry<String, String> brought : wouldBe.traits().entrySet()) {
            bytes +=
                    ENTRY_BYTES + brought.getKey().length() + brought.getValue().length();
        }
        return bytes;
    }
}
