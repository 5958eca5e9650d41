package io.github.jimmypage.verify;

import java.util.Locale;

/** What makes a page come out differently, as far as can be guessed. */
enum Cause {
    /** Dates, times, or how long something is ago. */
    CLOCK,
    /** A random number, a nonce, an id made for each page. */
    RANDOM,
    /** The same things in another order: of a set or a map without one. */
    ORDER,
    /** A number that grows with each page: it is counted in memory. */
    COUNTER,
    /** A header or a cookie that is not in the key. */
    INPUT,
    /** What the session holds, or which one it is. */
    SESSION,
    /** The page was made for another client. */
    OTHER_CLIENT,
    /** Rendering did what a hit leaves out. */
    EFFECT,
    /** Neither the request nor the database, as far as can be told: memory, a file, another service. */
    UNKNOWN;

    /** The name as the console tells it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether what differs may be told, of a page that belongs to nobody: of the causes that may be anybody's where both were rendered
     * for the same client, of the others never (KNOWN_BUGS 47). Numbers and ids may be somebody's, a date may be a birthday, and what
     * stands in another order for another client may be his baskets, sorted by what he likes.
     */
    boolean mayBeTold(boolean sameClient) {
        return switch (this) {
            case CLOCK, RANDOM, ORDER, COUNTER, UNKNOWN -> sameClient;
            case INPUT, SESSION, OTHER_CLIENT, EFFECT -> false;
        };
    }
}
