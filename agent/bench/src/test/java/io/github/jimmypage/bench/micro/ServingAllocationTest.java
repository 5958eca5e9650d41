package io.github.jimmypage.bench.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a hit allocates does not move with the machine, and every hit of every host pays for it. */
class ServingAllocationTest {
    private static final int HITS = 20_000;

    /** 3736 when this was written. */
    private static final int MOST = 4_200;

    private static final byte[] PAGE = new byte[16_384];

    private final PlayedContainer container = new PlayedContainer();
    private final PlayedResponse response = new PlayedResponse();

    private long bytesPerHit(PlayedRequest request) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            int hits = 0;
            for (int hit = 0; hit < HITS; hit++) {
                hits += container.serve(request, response, PAGE) ? 1 : 0;
            }
            least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / HITS);
            assertEquals(HITS, hits);
        }
        return least;
    }

    @Test
    void aHitAllocatesLittleBesideWhatTheContainerDoes() {
        container.keepForAll(PAGE);
        long bytes = bytesPerHit(container.request("192.0.2.7"));
        System.out.println("a hit of " + PAGE.length + " B allocates " + bytes + " B");
        assertTrue(bytes > 0 && bytes <= MOST, bytes + " bytes");
    }
}
