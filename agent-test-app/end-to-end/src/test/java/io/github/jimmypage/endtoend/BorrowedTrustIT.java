package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A replay comes from 127.0.0.1, which proxies and operators come from as well. It gets what its client would get, and nothing that
 * only they do (KNOWN_BUGS 40). Clients from elsewhere come from 127.0.0.2 here, or are told of by a proxy.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneOfEachKind")
@ExtendWith(ServerOutputs.class)
class BorrowedTrustIT {
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String TOLD_OF = "203.0.113.9";

    private final RigOnJdk rig;
    private final Server server;

    BorrowedTrustIT(RigOnJdk rig) {
        this.rig = rig;
        server = rig.withAgent();
    }

    /** The ways in which the container itself believes a proxy. */
    private List<String> ways() {
        return switch (rig.rig()) {
            case TOMCAT9, TOMCAT10, TOMCAT11 -> List.of("valve", "filter");
            case JETTY10, JETTY12_EE8, JETTY12_EE9, JETTY12_EE10, JETTY12_EE11 -> List.of("customizer");
            case UNDERTOW22, UNDERTOW23 -> List.of("handler");
        };
    }

    /** Those in which it does not believe everybody. */
    private List<String> carefulWays() {
        return ways().stream()
                .filter(way -> way.equals("valve") || way.equals("filter"))
                .toList();
    }

    private static Visitor behindProxy(Server asked) {
        return asked.visitor()
                .always("X-Forwarded-For", TOLD_OF)
                .always("X-Forwarded-Proto", "https")
                .always("X-Forwarded-Host", "shop.example");
    }

    @Test
    void whatTheProxySaidOfTheClientIsSaidAgainInTheBackground() {
        for (String way : ways()) {
            Server proxied = rig.proxied(way);
            String page = "/probe/echo/url?v=" + Server.newWords();
            Visitor client = behindProxy(proxied);
            String link = "for https://shop.example" + page;
            assertTrue(Pages.settled(client, page).text().contains(link), way);
            String words = Server.newWords();
            proxied.write("id=a&end=commit&words=" + words);
            Response stale = client.get(page);
            assertTrue(stale.cacheStatus().isStale() && stale.cacheStatus().isHit(), way + ": " + stale);
            Response next = Eventually.get("the new page", () -> client.get(page), answer -> !answer.cacheStatus()
                    .isStale());
            assertTrue(next.cacheStatus().isFreshHit(), way + ": " + next);
            assertTrue(next.text().contains(words) && next.text().contains(link), way + ": " + next.text());
        }
    }

    /** They were not believed when they came, and they are not when they come again from where the proxy stands. */
    @Test
    void whatAStrangerSaysInTheNameOfAProxyIsBelievedByNobody() {
        assertNotPoisoned(server, "/probe/proxied/url");
        carefulWays().forEach(way -> assertNotPoisoned(rig.proxied(way), "/probe/echo/url"));
    }

    private static void assertNotPoisoned(Server asked, String path) {
        String page = path + "?v=" + Server.newWords();
        Visitor stranger = asked.visitor()
                .from(ELSEWHERE)
                .always("X-Forwarded-For", "127.0.0.1")
                .always("X-Forwarded-Proto", "https")
                .always("X-Forwarded-Host", "evil.example");
        String link = "for http://probe.example" + page;
        for (int write = 0; write < 3; write++) {
            String words = Server.newWords();
            asked.write("id=a&end=commit&words=" + words);
            Eventually.get("the new page", () -> withLink(link, stranger.get(page)), answer -> answer.text()
                    .contains(words));
            withLink(link, Pages.notStale(asked.visitor(), page));
        }
    }

    private static Response withLink(String link, Response answer) {
        assertTrue(answer.text().contains(link), answer.text());
        return answer;
    }

    @Test
    void aRuleThatLetsInThisMachineAloneLetsInNobodyElse() {
        assertStaysClosed(server, server.visitor().from(ELSEWHERE));
        ways().forEach(way -> assertStaysClosed(rig.proxied(way), behindProxy(rig.proxied(way))));
    }

    private static void assertStaysClosed(Server asked, Visitor stranger) {
        String page = "/probe/local/nothing?v=" + Server.newWords();
        Visitor operator = asked.visitor();
        for (int write = 0; write < 3; write++) {
            assertEquals(403, stranger.get(page).status());
            String words = Server.newWords();
            asked.write("id=a&end=commit&words=" + words);
            assertEquals(403, stranger.get(page).status());
            Response shown = Pages.notStale(operator, page);
            assertTrue(shown.text().contains(words), shown.text());
        }
        int renders = asked.renders("/probe/local/nothing");
        asked.write("id=a&end=commit&words=" + Server.newWords());
        for (int visit = 0; visit < 3; visit++) {
            assertEquals(403, stranger.get(page).status());
        }
        assertEquals(renders, asked.renders("/probe/local/nothing"), "nothing was rendered for a stranger");
    }

    /** Here the page itself asks from where its client comes. */
    @Test
    void whatAPageShowsToThisMachineAloneItShowsToNobodyElse() {
        assertAddressesStay(server, server.visitor().from(ELSEWHERE), ELSEWHERE);
        ways().forEach(way -> assertAddressesStay(rig.proxied(way), behindProxy(rig.proxied(way)), TOLD_OF));
    }

    private static void assertAddressesStay(Server asked, Visitor stranger, String address) {
        String page = "/probe/echo/address?v=" + Server.newWords();
        Visitor operator = asked.visitor();
        for (int write = 0; write < 3; write++) {
            asked.write("id=a&end=commit&words=" + Server.newWords());
            for (int visit = 0; visit < 3; visit++) {
                Response toStranger = stranger.get(page);
                assertTrue(toStranger.text().contains("for " + address + "<"), toStranger.text());
                assertFalse(
                        toStranger.cacheStatus().isHit()
                                && toStranger.cacheStatus().isStale(),
                        toStranger.toString());
                Response toOperator = operator.get(page);
                assertTrue(toOperator.text().contains("for 127.0.0.1<"), toOperator.text());
            }
        }
    }

    /** Filters behind the one that takes in what a proxy says do not ask the container, and leave what they make of it in a thread-local. */
    @Test
    void whatAFilterMakesOfAClientThatAProxyToldOfIsGivenToNobodyElse() {
        for (String way : ways()) {
            Server proxied = rig.proxied(way);
            String zone = "/probe/asker/address?v=" + Server.newWords();
            String browser = "/probe/input/filter-browser?v=" + Server.newWords();
            // The first two are the same to the page, which is everybody's then as far as can be seen.
            for (String address : List.of("203.0.113.9", "203.0.113.10", "203.0.113.11", "10.0.0.9")) {
                boolean office = address.startsWith("10.");
                String name = office ? "of-the-office" : "of-the-street";
                Visitor client =
                        proxied.visitor().always("X-Forwarded-For", address).always("User-Agent", name);
                for (int visit = 0; visit < 2; visit++) {
                    shows(office ? "for the office<" : "for the street<", way, client.get(zone));
                    shows("for " + name + "<", way, client.get(browser));
                }
            }
        }
    }

    private static void shows(String what, String way, Response answer) {
        assertTrue(answer.text().contains(what), way + ": " + answer);
    }
}
