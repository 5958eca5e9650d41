package io.github.jimmypage.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void aMissIsSaidPlainlyAndCounted() {
        assertEquals("met", Target.most(2, 3, " ms").verdict(List.of(1.0, 2.0, 0.0)));
        assertEquals("MISSED in 2 of 3", Target.most(2, 3, " ms").verdict(List.of(3.0, 2.0, 2.1)));
        assertEquals("MISSED", Target.most(2, 1, " ms").verdict(List.of(3.0)));
    }

    @Test
    void eachRunIsComparedWithItsOwn() {
        Target target = Target.most(List.of(10.0, 20.0, 40.0), " ms");
        assertEquals("MISSED in 1 of 3", target.verdict(List.of(15.0, 15.0, 15.0)));
        assertEquals("<= 20 ms", target.text());
    }

    @Test
    void whereNothingIsWantedNothingIsSaid() {
        assertEquals("", Target.NONE.verdict(List.of(7.0)));
    }
}
