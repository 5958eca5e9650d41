package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Child;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Keys;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Refreshes run on virtual threads that hold no thread of the machine while they wait for an answer. */
@OnLatestJdkAlone
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "the same ran for the change")
class RefreshPinningIT {
    private static final int VIRTUAL_SINCE = 21;
    private static final Pattern TLS_PORT = Pattern.compile("(?m)^TLS=(\\d+)$");
    private static final int PAGES = 5;

    private final RigOnJdk rig;

    RefreshPinningIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void noRefreshPinsItsThread() throws IOException {
        assumeTrue(rig.jdk().feature() >= VIRTUAL_SINCE);
        Path recording = rig.file("pinned.jfr");
        try (Server server = rig.startSecured(
                "pinning",
                "-XX:StartFlightRecording:name=pins,settings=none,+jdk.VirtualThreadPinned#enabled=true,"
                        + "+jdk.VirtualThreadPinned#threshold=0ms,+jdk.VirtualThreadPinned#stackTrace=true,"
                        + "+jdk.VirtualThreadEnd#enabled=true",
                "-Djimmypage.refresh.settle=0")) {
            int tls = Integer.parseInt(server.child().awaitLine(TLS_PORT));
            refresh(server, server.visitor());
            try (Visitor secure = new Visitor(tls, Keys.socketsOf("stranger"))) {
                refresh(server, secure);
            }
            dump(server, recording);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        long ended = events.stream().filter(event -> isNamed(event, "End")).count();
        assertTrue(ended >= 2 * PAGES, "virtual threads that ended: " + ended);
        assertEquals(
                List.of(),
                events.stream()
                        .filter(event -> isNamed(event, "Pinned") && isOurs(event))
                        .toList());
    }

    private static void refresh(Server server, Visitor visitor) {
        for (int number = 0; number < PAGES; number++) {
            String page = "/probe/moody/" + Server.newWords();
            Pages.settled(visitor, page);
            String words = Server.newWords();
            server.write("id=a&end=commit&words=" + words);
            int before = server.renders(page);
            assertTrue(visitor.get(page).cacheStatus().isStale());
            assertTrue(Pages.freshHit(visitor, page).text().contains(words));
            assertTrue(server.renders(page) > before);
        }
    }

    private void dump(Server server, Path recording) {
        Child.Ended dumped = Command.tool(rig.jdk().tool("jcmd"), "jcmd")
                .arguments(Long.toString(server.child().pid()), "JFR.dump", "name=pins", "filename=" + recording)
                .run();
        assertEquals(0, dumped.exit(), dumped.toString());
    }

    private static boolean isNamed(RecordedEvent event, String what) {
        return event.getEventType().getName().equals("jdk.VirtualThread" + what);
    }

    private static boolean isOurs(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return true;
        }
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            if (frame.getMethod().getType().getName().startsWith("io.github.jimmypage.")) {
                return true;
            }
        }
        return false;
    }
}
