package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Keys;
import io.github.jimmypage.endtoend.process.ManyConnectors;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where nobody is let in without a certificate no replay is either: it has none, and must not get one. Pages of clients with
 * certificates are private, so that there are replays only where the settings ask for them.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneWithEveryConnector")
@ExtendWith(ServerOutputs.class)
class MutualTlsIT {
    private static final String SAID = "cannot be rendered in the background";

    private final RigOnJdk rig;

    MutualTlsIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void whoAsksRendersThePageAndThatIsSaidOnce() {
        ManyConnectors connectors = ManyConnectors.wantingCertificates(
                rig,
                "certificates",
                "refresh.settle=0",
                "refresh.backoff=5m",
                "refresh.private-paths=/probe/connected/*");
        try (Visitor stranger = new Visitor(connectors.tlsPort(), Keys.socketsOf("stranger"))) {
            assertThrows(RuntimeException.class, () -> stranger.get("/probe/writer"), "the port is open to everybody");
        }
        try (Visitor anna = new Visitor(connectors.tlsPort(), Keys.socketsOf("anna"))) {
            for (int page = 0; page < 2; page++) {
                new Refreshing(connectors.server()).assertRenderedByWhoAsks(anna::get);
            }
        }
        String err = connectors.server().child().err();
        assertTrue(err.contains(SAID), err);
        assertEquals(err.indexOf(SAID), err.lastIndexOf(SAID), err);
    }
}
