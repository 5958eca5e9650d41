package io.github.jimmypage.verify;

/**
 * How a page differed from what was rendered.
 *
 * @param part that differs
 * @param guess at the cause
 * @param place where in that part; no text of the page
 * @param excerpt a few lines with what differs masked as far as it must be; empty for pages whose text is nobody else's business
 */
record Mismatch(Part part, Guess guess, String place, String excerpt) {
    /** Without text of the page. */
    String words() {
        return guess.words();
    }

    /** The same, and no text of the page at all. */
    Mismatch withoutText() {
        return new Mismatch(part, guess, place, "");
    }
}
