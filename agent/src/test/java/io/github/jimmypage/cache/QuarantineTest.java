package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When pages are forgotten, and of whom nothing is held. */
class QuarantineTest {
    private final List<Boolean> heldWhenForgotten = new ArrayList<>();
    private final Set<Integer> stopped = new HashSet<>();
    private boolean stopsMeanwhile;
    private final Quarantine quarantine = new Quarantine(10, this::forget, stopped);

    private void forget() {
        heldWhenForgotten.add(quarantine.contains("/home"));
        if (stopsMeanwhile) {
            stopped.add(1);
        }
    }

    @Test
    void pagesAreForgottenBeforeAPathIsLetGoAndAfterwards() {
        assertTrue(quarantine.add(1, "/home", "test"));
        assertEquals(List.of(true), heldWhenForgotten);
        heldWhenForgotten.clear();
        assertTrue(quarantine.release("/home"));
        assertEquals(List.of(true, false), heldWhenForgotten);
    }

    @Test
    void pagesAreForgottenBeforeAllPathsAreLetGoAndAfterwards() {
        quarantine.add(1, "/home", "test");
        quarantine.add(1, "/list", "test");
        heldWhenForgotten.clear();
        quarantine.releaseAll();
        assertEquals(List.of(true, false), heldWhenForgotten);
        assertEquals(0, quarantine.size());
    }

    @Test
    void whatIsNotHeldCostsNobodyHisPages() {
        assertFalse(quarantine.release("/home"));
        quarantine.releaseAll();
        assertEquals(List.of(), heldWhenForgotten);
    }

    @Test
    void nothingIsHeldOfAnApplicationThatHasStoppedOrStopsMeanwhile() {
        stopped.add(1);
        assertFalse(quarantine.add(1, "/home", "test"));
        assertFalse(quarantine.contains("/home"));
        stopped.clear();
        stopsMeanwhile = true;
        assertFalse(quarantine.add(1, "/home", "test"));
        assertFalse(quarantine.contains("/home"));
    }
}
