package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * What there is to know for sending a page in other forms than its bytes as they are. Immutable.
 *
 * @param tag the agent's own entity tag without quotation marks; null where the page brings one or none is wanted
 * @param lengthDeclared whether the application announced the length while it rendered the page
 * @param embedded whether filters were seen to write to the answer before the boundary or after it: what a client gets is more
 *     than the page, and neither a tag nor a length nor a compressed form of the page would be the answer's
 * @param gzip null as long as nobody wanted it
 */
public record Forms(
        @Nullable String tag,
        boolean lengthDeclared,
        boolean embedded,
        @Nullable GzipForm gzip) {
    Forms withGzip(GzipForm made) {
        return new Forms(tag, lengthDeclared, embedded, made);
    }

    Forms inEmbeddedAnswers() {
        return new Forms(tag, lengthDeclared, true, gzip);
    }

    int weight() {
        return 48 + (tag == null ? 0 : 72) + (gzip == null ? 0 : 40 + gzip.bytes().length);
    }
}
