package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Container, servlets and driver in class loaders that see listed packages alone, as OSGi and JBoss Modules have them, and the
 * bridge in each of its two places.
 */
@OnLatestJdk
@AgentIsMadeToFail
@ExtendWith(ServerOutputs.class)
class FilteringLoaderIT {
    private static final String PAGE = "/probe/writer";
    private static final String NAME_TAKEN = "-javaagent:" + Artifacts.saboteur() + "=java.lang.JimmypageBridge";
    private static final String AGENT = "-javaagent:" + Artifacts.agent();
    private static final Pattern SEES = Pattern.compile("(?m)^SEES=(.*)$");

    private final RigOnJdk place;

    FilteringLoaderIT(Jdk jdk) {
        place = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void whereLoadersFilterPagesAreServedUntilAWriteIsCommitted() {
        try (Server server = place.startFiltered("filtered", AGENT)) {
            assertEquals("[]", server.child().awaitLine(SEES), "the filter filters");
            assertServedUntilWritten(server);
        }
    }

    @Test
    void whereTheNameOfTheBridgeIsTakenItFindsAnotherPlace() {
        try (Server server = place.start("taken", NAME_TAKEN, AGENT)) {
            assertServedUntilWritten(server);
            String told = server.child().err();
            assertTrue(told.contains("the bridge could not be put into java.lang"), told);
        }
    }

    @Test
    void whereNoPlaceOfTheBridgeIsSeenNothingIsServed() {
        try (Server server = place.startFiltered("taken-filtered", NAME_TAKEN, AGENT)) {
            Visitor visitor = server.visitor();
            for (int visit = 0; visit < 4; visit++) {
                Response answer = visitor.get(PAGE);
                assertEquals(200, answer.status(), answer.toString());
                assertFalse(answer.cacheStatus().isHit(), answer.toString());
            }
            assertEquals(4, server.renders(PAGE));
            Eventually.get("the reason in the log", server.child()::err, told -> told.contains("caching is suspended"));
        }
    }

    private static void assertServedUntilWritten(Server server) {
        for (String way : new String[] {"pool", "direct"}) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, PAGE);
            Pages.freshHit(visitor, "/probe/driver-manager");
            String words = Server.newWords();
            server.write("id=a&end=commit&way=" + way + "&words=" + words);
            Pages.showing(words, visitor, PAGE);
            Pages.showing(words, visitor, "/probe/driver-manager");
        }
    }
}
