package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Answer;

/**
 * What shows how an answer came about.
 *
 * @param header its name in lower case
 * @param text that must stand in it, in lower case; empty when the header must be absent
 */
record Sign(String header, String text) {
    private static final String CACHE_STATUS = "cache-status";

    static final Sign NO_AGENT = new Sign(CACHE_STATUS, "");
    static final Sign HIT = new Sign(CACHE_STATUS, "jimmypage; hit");
    static final Sign MISS = new Sign(CACHE_STATUS, "fwd=uri-miss");
    static final Sign VERIFIED = new Sign(CACHE_STATUS, "detail=verify");
    static final Sign EXCLUDED = new Sign(CACHE_STATUS, "detail=excluded");

    /** A hit of a peer, which was told to say so. */
    static final Sign PEERS_HIT = new Sign("x-cache", "hit");

    boolean isOn(Answer answer) {
        String told = answer.value(header);
        return text.isEmpty() ? told.isEmpty() : told.contains(text);
    }
}
