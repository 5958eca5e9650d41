package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenerationTest {
    /** One listener remembers who wrote and may have nothing older, another only shows the bump to people. */
    @Test
    void aListenerThatFailsHidesNoBumpFromTheOthersNorFromWhoeverWrote() {
        Generation generation = new Generation(() -> 0);
        List<Long> heard = new ArrayList<>();
        generation.addListener((moved, cause, tables, origin) -> {
            throw new IllegalStateException("planted");
        });
        generation.addListener((moved, cause, tables, origin) -> heard.add(moved));

        assertThrows(IllegalStateException.class, () -> generation.bump(BumpCause.COMMIT, Set.of("t")));
        assertEquals(List.of(2L), heard);
        assertEquals(2, generation.current());
    }
}
