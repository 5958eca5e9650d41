package io.github.jimmypage.cache;

/** What became of a rendered page. */
public sealed interface Verdict {
    /** It is stored. */
    record Stored(Page page) implements Verdict {}

    /** It may not be stored. */
    record Refused(Refusal reason) implements Verdict {}
}
