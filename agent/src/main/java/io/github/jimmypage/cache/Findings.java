package io.github.jimmypage.cache;

/**
 * What is noted of pages so that an operator can be advised. Made with the first request; each part is thread-safe.
 *
 * @param refusals why pages were refused
 * @param sameForAll paths whose private pages are the same for all who asked
 * @param lostPages pages that a larger store would have served
 */
public record Findings(RefusalNotes refusals, SameForAll sameForAll, LostPages lostPages) {}
