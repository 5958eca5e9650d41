package io.github.jimmypage.refresh;

/** What is going on about the refresh of a page. */
public enum RefreshState {
    /** Nothing: one may begin. */
    IDLE,
    /** It waits for its turn or is being rendered. */
    RUNNING,
    /** It was tried and failed; the next try waits for the end of the back-off. */
    FAILING,
    /** It was tried and did not come back as the same page: the next request has to render it. */
    IMPOSSIBLE
}
