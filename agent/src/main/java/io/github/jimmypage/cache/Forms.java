package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * What there is to know for sending a page in other forms than its bytes as they are. Thread-safe; nothing that it tells ever changes.
 */
public final class Forms {
    private final boolean tagged;
    private final boolean lengthDeclared;
    private final boolean embedded;
    private final @Nullable GzipForm gzip;
    /** Made by whoever asks first. Two may make it at once, and make the same: not even visibility matters. */
    private @Nullable String tag;

    /**
     * @param tagged whether the page is to have an entity tag of the agent's: not where it brings one or none is wanted
     * @param lengthDeclared whether the application announced the length while it rendered the page
     * @param embedded whether filters were seen to write to the answer before the boundary or after it: what a client gets is more
     *     than the page, and neither a tag nor a length nor a compressed form of the page would be the answer's
     * @param gzip null as long as nobody wanted it
     */
    public Forms(boolean tagged, boolean lengthDeclared, boolean embedded, @Nullable GzipForm gzip) {
        this.tagged = tagged;
        this.lengthDeclared = lengthDeclared;
        this.embedded = embedded;
        this.gzip = gzip;
    }

    /**
     * The agent's own entity tag of the page, without quotation marks; null where it is to have none. Made at the first hit and not
     * when the page is stored: a page that is never asked for again is not digested.
     */
    @Nullable
    String tagOf(Page page) {
        String made = tag;
        if (made == null && tagged) {
            made = EntityTag.of(page.body(), page.contentType(), page.locale(), page.headers());
            tag = made;
        }
        return made;
    }

    /** Whether the application announced the length while it rendered the page. */
    public boolean lengthDeclared() {
        return lengthDeclared;
    }

    /** Whether filters were seen to write to the answer before the boundary or after it. */
    public boolean embedded() {
        return embedded;
    }

    /** The compressed form; null as long as nobody wanted it. */
    public @Nullable GzipForm gzip() {
        return gzip;
    }

    Forms withGzip(GzipForm made) {
        return copy(new Forms(tagged, lengthDeclared, embedded, made));
    }

    Forms inEmbeddedAnswers() {
        return copy(new Forms(tagged, lengthDeclared, true, gzip));
    }

    private Forms copy(Forms changed) {
        changed.tag = tag;
        return changed;
    }

    int weight() {
        return 48 + (tagged ? 72 : 0) + (gzip == null ? 0 : 40 + gzip.bytes().length);
    }
}
