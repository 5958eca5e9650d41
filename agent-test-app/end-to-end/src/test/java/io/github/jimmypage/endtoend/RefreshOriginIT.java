package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Ajp;
import io.github.jimmypage.endtoend.http.ForwardingProxy;
import io.github.jimmypage.endtoend.http.OneAnswer;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Keys;
import io.github.jimmypage.endtoend.process.ManyConnectors;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays go where {@code refresh.origin} says, which may be a proxy, and what arrives by it stands for the page that was asked for. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneWithEveryConnector")
@ExtendWith(ServerOutputs.class)
class RefreshOriginIT {
    private static final Map<String, Proxied> SHARED = new ConcurrentHashMap<>();

    private final Proxied plain;
    private final Proxied tls;

    /** A server whose replays go by a proxy of the test's own, to its port with or without TLS. */
    private static final class Proxied {
        private final ForwardingProxy proxy;
        private final ManyConnectors connectors;

        private Proxied(RigOnJdk rig, String scheme) {
            proxy = new ForwardingProxy(() -> target(scheme));
            connectors = ManyConnectors.of(
                    rig,
                    "origin-" + scheme,
                    "refresh.origin=" + scheme + "://127.0.0.1:" + proxy.port(),
                    "refresh.settle=0",
                    // A refresh that fails is seen by there being none for long.
                    "refresh.backoff=5m");
        }

        private int target(String scheme) {
            return scheme.equals("https")
                    ? connectors.tlsPort()
                    : connectors.server().port();
        }

        private static Proxied of(RigOnJdk rig, String scheme) {
            return SHARED.computeIfAbsent(rig + scheme, key -> new Proxied(rig, scheme));
        }

        private void assertRefreshedByTheProxy(Function<String, Response> asking) {
            Refreshing refreshing = new Refreshing(connectors.server());
            refreshing.assertRefreshed(asking);
            int before = proxy.accepted();
            assertTrue(before > 0, "nobody came by the proxy");
            refreshing.assertRefreshed(asking);
            assertEquals(before, proxy.accepted(), "connections");
            proxy.closeConnections();
            Eventually.get("their end", proxy::open, open -> open == 0);
            refreshing.assertRefreshed(asking);
            assertEquals(before + 1, proxy.accepted(), "connections");
        }
    }

    RefreshOriginIT(RigOnJdk rig) {
        plain = Proxied.of(rig, "http");
        tls = Proxied.of(rig, "https");
    }

    @Test
    void pagesAreRefreshedByItAlsoWhenItHasClosedAConnectionMeanwhile() {
        Visitor visitor = plain.connectors.server().visitor();
        plain.assertRefreshedByTheProxy(visitor::get);
    }

    @Test
    void soAreThoseThatWereAskedForOverTls() {
        try (Visitor visitor = new Visitor(tls.connectors.tlsPort(), Keys.socketsOf("stranger"))) {
            tls.assertRefreshedByTheProxy(visitor::get);
        }
    }

    @Test
    void soAreThoseThatWereAskedForByASocketWithoutAPort() {
        plain.assertRefreshedByTheProxy(page -> OneAnswer.bySocket(plain.connectors.socket(), page));
    }

    @Test
    void soAreThoseThatAWebServerAskedForByAjp() {
        plain.assertRefreshedByTheProxy(page -> Ajp.get(plain.connectors.ajpPort(), page, 80, Map.of()));
    }

    @Test
    void aPageOfAnotherSchemeIsNeverTheOneThatWasAskedForAndThatIsSaid() {
        Server server = tls.connectors.server();
        Visitor visitor = server.visitor();
        new Refreshing(server).assertRenderedByWhoAsks(visitor::get);
        String said = server.child().err();
        assertTrue(said.contains("cannot be rendered in the background (mismatch, sent to 127.0.0.1:"), said);
    }
}
