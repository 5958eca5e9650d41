package io.github.jimmypage.bench.requests;

/** Which of two servers of the same kind. */
enum Side {
    WITHOUT_AGENT,
    WITH_AGENT
}
