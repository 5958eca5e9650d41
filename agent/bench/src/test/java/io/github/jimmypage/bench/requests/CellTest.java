package io.github.jimmypage.bench.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bench.load.Answer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final String HIT = "Cache-Status: jimmypage; hit; ttl=298\r\n";
    private static final String GZIP = "Content-Encoding: gzip\r\n";

    @Test
    void aServerWithoutTheAgentMustNotSpeakOfIt() {
        assertTrue(Cell.without("/page").accepts(answer("")));
        assertFalse(Cell.without("/page").accepts(answer(HIT)));
    }

    @Test
    void aHitIsAcceptedInTheFormThatIsMeasured() {
        assertTrue(Cell.hit("/page").accepts(answer(HIT)));
        assertFalse(Cell.hit("/page").accepts(answer("Cache-Status: jimmypage; fwd=uri-miss; stored\r\n")));
        assertFalse(Cell.hit("/page").accepts(answer(HIT + GZIP)));
        assertTrue(Cell.gzipHit("/page").accepts(answer(HIT + GZIP)));
        assertFalse(Cell.gzipHit("/page").accepts(answer(HIT)));
    }

    @Test
    void aPeerSaysThatItHadThePage() {
        assertTrue(Cell.hit(Side.NGINX, "/page").accepts(answer("X-Cache: HIT\r\n")));
        assertFalse(Cell.hit(Side.NGINX, "/page").accepts(answer("X-Cache: MISS\r\n")));
        assertFalse(Cell.hit(Side.VARNISH, "/page").accepts(answer("")));
        assertFalse(Cell.gzipHit(Side.VARNISH, "/page").accepts(answer("X-Cache: hit\r\n")));
    }

    @Test
    void anotherClientAsksForThePagesThatAreToBeHits() {
        assertEquals("/page", Cell.hit("/page").ofAnotherClient().orElseThrow().path());
        assertEquals(Optional.empty(), Cell.stored("/page").ofAnotherClient());
        assertEquals(Optional.empty(), Cell.excluded("/page").ofAnotherClient());
    }

    private static Answer answer(String headers) {
        String sent = "HTTP/1.1 200 \r\nContent-Length: 1\r\n" + headers + "\r\n";
        return new Answer(sent, sent.toLowerCase(Locale.ROOT), 1);
    }
}
