package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Ajp;
import io.github.jimmypage.endtoend.http.Http2Tape;
import io.github.jimmypage.endtoend.http.OneAnswer;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Keys;
import io.github.jimmypage.endtoend.process.ManyConnectors;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** However a page is asked for, it is rendered in the background over a connection that is there already. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneOfEachKind")
@ExtendWith(ServerOutputs.class)
class ReplayConnectionIT {
    private static final int REFRESHES = 10;

    private final RigOnJdk rig;
    private final ManyConnectors connectors;
    private final Server server;

    ReplayConnectionIT(RigOnJdk rig) {
        this.rig = rig;
        connectors = ManyConnectors.of(rig, "connectors", "refresh.settle=0", "refresh.backoff=5m");
        server = connectors.server();
    }

    @Test
    void refreshesInARowUseOneConnection() {
        Visitor visitor = server.visitor();
        assertOneConnection(visitor::get);
    }

    @Test
    void refreshesInARowUseOneConnectionOverTls() {
        try (Visitor visitor = new Visitor(connectors.tlsPort(), Keys.socketsOf("stranger"))) {
            assertOneConnection(visitor::get);
        }
    }

    private void assertOneConnection(Function<String, Response> asking) {
        Refreshing refreshing = new Refreshing(server);
        asking.apply(refreshing.page());
        int before = refreshing.ports().size();
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            refreshing.assertRefreshed(asking);
        }
        List<String> ports = refreshing.ports();
        Set<String> ofReplays = new HashSet<>(ports.subList(before, ports.size()));
        assertTrue(ports.size() >= before + REFRESHES, ports.toString());
        assertEquals(1, ofReplays.size(), "connections: " + ports);
    }

    @Test
    void aPageAskedForOverHttp2IsRefreshed() {
        Http2Tape client = new Http2Tape(server.port());
        new Refreshing(server).assertRefreshed(page -> client.of(Request.get(page), Duration.ofSeconds(20))
                .response());
    }

    @Test
    void aPageAskedForWithoutAHostIsRefreshed() {
        new Refreshing(server).assertRefreshed(page -> OneAnswer.withoutHost(server.port(), page));
    }

    @Test
    void aPageAskedForByASocketWithoutAPortIsRenderedByWhoAsksAndThatIsSaid() {
        assumeTrue(rig.hasSockets());
        new Refreshing(server).assertRenderedByWhoAsks(page -> OneAnswer.bySocket(connectors.socket(), page));
        assertTrue(
                server.child().err().contains("jimmypage.refresh.origin can name one"),
                server.child().err());
    }

    /** Nothing but AJP is spoken there, and what the web server says of its own address may be anything. */
    @Test
    void aPageAskedForByAWebServerOverAjpIsRenderedByWhoAsksAndThatIsSaidOnce() {
        assumeTrue(rig.hasSockets());
        int ajp = connectors.ajpPort();
        for (String address : List.of("", "127.0.0.1", "203.0.113.1", "shop.example")) {
            Map<String, String> said = address.isEmpty() ? Map.of() : Map.of("AJP_LOCAL_ADDR", address);
            new Refreshing(server).assertRenderedByWhoAsks(page -> Ajp.get(ajp, page, ajp, said));
        }
        String err = server.child().err();
        assertEquals(2, err.split("cannot be rendered in the background", -1).length, err);
        assertTrue(err.contains("jimmypage.refresh.origin can name one"), err);
    }
}
