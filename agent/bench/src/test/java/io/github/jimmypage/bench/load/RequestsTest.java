package io.github.jimmypage.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static String target(Requests requests) {
        return new String(requests.next(80), StandardCharsets.US_ASCII).split(" ", -1)[1];
    }

    @Test
    void pagesInTurnComeRoundAgain() {
        Requests requests = new Requests.InTurn("/page", 2, new AtomicInteger());
        assertEquals(
                List.of("/page?page=0", "/page?page=1", "/page?page=0"),
                Stream.generate(() -> target(requests)).limit(3).toList());
    }

    @Test
    void pagesByChanceAreSomeOfTheirNumber() {
        Requests requests = new Requests.Among("/page", 3);
        Set<String> seen = Stream.generate(() -> target(requests)).limit(1000).collect(Collectors.toSet());
        assertTrue(Set.of("/page?page=0", "/page?page=1", "/page?page=2").containsAll(seen), seen::toString);
        assertEquals(3, seen.size());
    }
}
