package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refreshes run side by side, on threads that have nothing of the application's. */
@OnEachJdk
@ExtendWith(ServerOutputs.class)
class RefreshThreadsIT {
    private static final int VIRTUAL_SINCE = 21;

    private final boolean virtual;
    private final Server server;

    RefreshThreadsIT(Jdk jdk) {
        virtual = jdk.feature() >= VIRTUAL_SINCE;
        RigOnJdk rig = new RigOnJdk(Rig.TOMCAT10, jdk);
        server = rig.withAgent("threads", "refresh.concurrency=2");
    }

    @Test
    void aSlowPageKeepsNoOtherFromBeingRefreshed() {
        Visitor visitor = server.visitor();
        String slow = "/probe/moody/" + Server.newWords();
        String[] others = {"/probe/moody/" + Server.newWords(), "/probe/moody/" + Server.newWords()};
        Pages.settled(visitor, slow);
        for (String other : others) {
            Pages.settled(visitor, other);
        }
        String latch = Server.newWords();
        String words = Server.newWords();
        server.control("mood", slow + "&to=hold:" + latch);
        server.write("id=a&end=commit&words=" + words);
        assertTrue(visitor.get(slow).cacheStatus().isStale());
        server.control("await", latch);
        for (String other : others) {
            assertTrue(visitor.get(other).cacheStatus().isStale());
            assertTrue(Pages.freshHit(visitor, other).text().contains(words));
        }
        assertTrue(visitor.get(slow).cacheStatus().isStale(), "it is still being rendered");
        assertNoThreadHoldsTheApplication(1);
        server.control("mood", slow + "&to=well");
        server.control("release", latch);
        assertTrue(Pages.freshHit(visitor, slow).text().contains(words));
        assertNoThreadHoldsTheApplication(0);
    }

    /**
     * Made on a container's thread, a thread would inherit its context class loader, and keep the application in memory.
     *
     * @param rendering how many pages are being rendered: each has a thread that is seen, unless threads are virtual ones
     */
    private void assertNoThreadHoldsTheApplication(int rendering) {
        String[] threads = server.control("threads", "jimmypage-refresh").split(" ");
        int least = 1 + (virtual ? 0 : rendering);
        assertTrue(Integer.parseInt(threads[0]) >= least, threads[0]);
        assertEquals("0", threads[1], "with the application's class loader, of " + threads[0]);
    }
}
