package io.github.jimmypage.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void theSecondPageIsHalfAsPopularAsTheFirst() {
        Zipf two = new Zipf(2);
        assertEquals(0, two.page(0));
        assertEquals(0, two.page(0.66));
        assertEquals(1, two.page(0.67));
    }

    @Test
    void everyChanceLeadsToAPage() {
        Zipf many = new Zipf(200);
        assertEquals(199, many.page(Math.nextDown(1.0)));
        assertEquals(0, new Zipf(1).page(Math.nextDown(1.0)));
    }
}
