package io.github.jimmypage.verify;

/** Of what two answers differ in, the part that says most. */
enum Part {
    /** The status. */
    STATUS,
    /** Rendering did what a hit leaves out: a write, a cookie, a change of the session. */
    EFFECT,
    /** The content type or the language. */
    TYPE,
    /** A header that the page sets. */
    HEADER,
    /** The body. */
    BODY
}
