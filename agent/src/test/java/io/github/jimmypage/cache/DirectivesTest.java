package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectivesTest {
    private static Directives of(String... values) {
        return Directives.of(List.of(values), List.of(), null);
    }

    @Test
    void noStoreIsFoundInAnyCaseOnAnyLine() {
        assertTrue(of("public", "max-age=5, No-Store").noStore());
        assertTrue(of("no-cache=\"Set-Cookie\"").noStore());
        assertTrue(Directives.of(List.of(), List.of("no-cache"), null).noStore());
        assertFalse(of("public").noStore());
    }

    @Test
    void aQuotedCommaDoesNotEndADirective() {
        assertFalse(of("x=\"a, no-store\"").noStore());
    }

    @Test
    void theSmallerAgeCountsAndNonsenseIsZero() {
        assertEquals(5, of("max-age=60, s-maxage=5").maxAgeSeconds());
        assertEquals(0, of("max-age=soon").maxAgeSeconds());
        assertEquals(-1, of("public").maxAgeSeconds());
    }

    @Test
    void anExpiryInThePastOrNoDateIsZero() {
        assertEquals(0, Directives.of(List.of(), List.of(), "0").maxAgeSeconds());
        assertEquals(
                0,
                Directives.of(List.of(), List.of(), "Thu, 01 Jan 1970 00:00:00 GMT")
                        .maxAgeSeconds());
    }

    @Test
    void whatSpringSecurityPutsOnEverythingSaysNothing() {
        Directives spring =
                Directives.of(List.of("no-cache, no-store, max-age=0, must-revalidate"), List.of("no-cache"), "0");
        assertFalse(spring.noStore());
        assertEquals(-1, spring.maxAgeSeconds());
        assertTrue(of("no-store, max-age=0").noStore());
    }
}
