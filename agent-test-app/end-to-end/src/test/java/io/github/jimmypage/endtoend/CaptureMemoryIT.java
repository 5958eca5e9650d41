package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies of the pages that are being rendered are bounded, each and all together. */
@OnLatestJdkAlone
class CaptureMemoryIT {
    private final Server server;

    CaptureMemoryIT(Jdk jdk) {
        server = new RigOnJdk(Rig.TOMCAT10, jdk)
                .withAgent("capture-memory", "cache.max-bytes=400000", "cache.max-page-bytes=150000");
    }

    @Test
    void aPageForWhoseCopyThereIsNoRoomIsSentWholeAndKeptAnotherTime() {
        String latch = Server.newWords();
        String stopped = "&bytes=130000&stop=" + latch;
        List<OpenAnswer> held = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            OpenAnswer answer = server.open("/probe/pieces?number=" + number + stopped);
            answer.until("first piece");
            held.add(answer);
        }
        server.control("await", latch);
        String free = "/probe/answer/big?bytes=130000";
        Visitor visitor = server.visitor();
        int whole = visitor.get(free).body().length;
        assertTrue(whole >= 130_000);
        assertFalse(visitor.get(free).cacheStatus().isHit(), "there was no room");
        server.control("release", latch);
        for (OpenAnswer answer : held) {
            assertTrue(answer.all().contains("</html>"));
            answer.close();
        }
        Pages.freshHit(visitor, free);
    }
}
