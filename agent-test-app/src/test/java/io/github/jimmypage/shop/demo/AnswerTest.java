package io.github.jimmypage.shop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aHitIsFreshUnlessItIsMarkedStale() {
        assertTrue(answer("jimmypage; hit; ttl=299").isFreshHit());
        assertFalse(answer("jimmypage; hit; detail=stale").isFreshHit());
        assertTrue(answer("jimmypage; hit; detail=stale").isStaleHit());
    }

    @Test
    void aMissIsNoHit() {
        assertFalse(answer("jimmypage; fwd=uri-miss; stored").isHit());
        assertFalse(answer("").isHit());
        assertTrue(answer("jimmypage; fwd=uri-miss; stored").has("stored"));
        assertFalse(answer("jimmypage; fwd=uri-miss").has("stored"));
    }

    @Test
    void theFirstPriceIsThePagesPrice() {
        assertEquals("€12.50", answer("").price());
    }

    private static Answer answer(String cacheStatus) {
        String body = "<p class=\"price\">€12.50</p> <b class=\"price\">€1.00</b>";
        return new Answer(200, body, cacheStatus, "", 1.0);
    }
}
