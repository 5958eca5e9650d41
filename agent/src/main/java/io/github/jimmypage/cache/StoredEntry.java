package io.github.jimmypage.cache;

/** What a key leads to: a page, or the names of the inputs that tell its variants apart. */
public sealed interface StoredEntry permits Page, VariantRule {
    /** Bytes of heap that this entry is estimated to take, for the store's bound. */
    int weight();
}
