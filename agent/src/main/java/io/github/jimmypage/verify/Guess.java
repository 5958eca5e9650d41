package io.github.jimmypage.verify;

/**
 * A guess at a cause.
 *
 * @param cause what it is
 * @param words a few that go on from the path, without text of the page: {@code changes by the minute}
 */
record Guess(Cause cause, String words) {}
