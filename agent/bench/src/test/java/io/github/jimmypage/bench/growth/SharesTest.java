package io.github.jimmypage.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.bench.load.Answer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static Answer answer(String cacheStatus) {
        String head = "HTTP/1.1 200 OK\r\nCache-Status: " + cacheStatus + "\r\n\r\n";
        return new Answer(head, head.toLowerCase(Locale.ROOT), 0);
    }

    @Test
    void answersAreToldApartByWhatTheCacheSaysOfThem() {
        Shares shares = Shares.NONE
                .with(answer("jimmypage; hit; ttl=287"))
                .with(answer("jimmypage; hit; detail=stale; ttl=-2"))
                .with(answer("jimmypage; fwd=stale"))
                .with(answer("jimmypage; fwd=uri-miss; collapsed"));
        assertEquals(new Shares(1, 1, 2), shares);
    }

    @Test
    void sharesAreOfAllRequests() {
        Shares shares = new Shares(1, 2, 1).plus(new Shares(1, 3, 0));
        assertEquals(25, shares.freshPercent());
        assertEquals(62.5, shares.stalePercent());
        assertEquals(12.5, shares.renderedPercent());
    }
}
