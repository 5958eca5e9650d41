package io.github.jimmypage.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.bench.load.Answer;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static Asked answered(String head) {
        return Asked.of(5, 9, new Answer(head, head, 0));
    }

    @Test
    void theHeadersTellWhatIsShown() {
        assertEquals(
                new Asked(5, 4, 17, true, true),
                answered("http/1.1 200 \r\nx-state: 17\r\ncache-status: jimmypage; hit; detail=stale; ttl=0\r\n\r\n"));
        assertEquals(
                new Asked(5, 4, 17, false, true),
                answered("http/1.1 200 \r\nx-state: 17\r\ncache-status: jimmypage; hit; ttl=9\r\n\r\n"));
    }

    @Test
    void whatIsNoGoodAnswerHasFailed() {
        assertEquals(new Asked(5, 4, -1, false, false), answered("http/1.1 500 \r\n\r\n"));
        assertEquals(new Asked(5, 4, -1, false, false), Asked.of(5, 9, null));
    }
}
