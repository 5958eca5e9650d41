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

/**
 * Spring's filter believes whatever is said in the name of a proxy, whoever says it. What it makes of that is the page's; and a
 * replay, which comes from this machine, says no more than a client could (KNOWN_BUGS 40).
 */
@OnSecurityRigs
class SpringForwardedIT {
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String TOLD_OF = "203.0.113.9";

    private final RigOnJdk.Both both;
    private final Server server;
    private final String page = "/probe/forwarded/link/" + Server.newWords();

    SpringForwardedIT(RigOnJdk rig) {
        both = rig.serving("secured");
        server = both.with();
    }

    private Visitor behindProxy(String host) {
        return server.visitor()
                .always("X-Forwarded-For", TOLD_OF)
                .always("X-Forwarded-Proto", "https")
                .always("X-Forwarded-Host", host);
    }

    /** At both servers, since other tests compare all notes of the one with those of the other. */
    private String newNote() {
        String words = Server.newWords();
        for (Server written : List.of(both.without(), server)) {
            Response answer = written.visitor().post("/probe/basic/note?id=3&words=" + words);
            assertEquals(200, answer.status(), answer.toString());
        }
        return words;
    }

    private Response withLink(String origin, Response answer) {
        assertTrue(answer.text().contains("<i>" + origin + page + "</i>"), answer.toString());
        return answer;
    }

    @Test
    void eachHostThatAProxyNamesHasAPageOfItsOwn() {
        List<String> hosts = List.of("one.example", "two.example");
        for (String host : hosts) {
            // Whoever is the second to ask has it rendered once more, to be compared.
            Pages.settled(behindProxy(host), page);
            Pages.settled(behindProxy(host).always("User-Agent", "another"), page);
        }
        withLink("http://probe.example", Pages.notStale(server.visitor(), page));
        int renders = server.renders(page);
        for (String host : hosts) {
            Response answer = behindProxy(host).get(page + "?utm_source=mail");
            assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
            withLink("https://" + host, answer);
        }
        assertEquals(renders, server.renders(page));
    }

    @Test
    void whatTheProxySaidIsSaidAgainInTheBackground() {
        Visitor client = behindProxy("shop.example");
        Pages.settled(client, page);
        String words = newNote();
        Response stale = withLink("https://shop.example", client.get(page));
        assertTrue(stale.cacheStatus().isHit() && stale.cacheStatus().isStale(), stale.toString());
        Response next = Pages.notStale(client, page);
        assertTrue(next.cacheStatus().isFreshHit(), next.toString());
        assertTrue(withLink("https://shop.example", next).text().contains(words), next.toString());
    }

    /** What is never sent again on anybody's behalf makes the replay another page's request: the next client renders the page. */
    @Test
    void whatAStrangerSaysInTheNameOfAProxyIsNotSaidAgainFromHereAndThatIsSaidOnce() {
        Visitor stranger = behindProxy("evil.example").from(ELSEWHERE);
        for (int write = 0; write < 3; write++) {
            String words = newNote();
            Eventually.get(
                    "the new page", () -> withLink("https://evil.example", stranger.get(page)), answer -> answer.text()
                            .contains(words));
            withLink("http://probe.example", Pages.notStale(server.visitor(), page));
            withLink("https://shop.example", Pages.notStale(behindProxy("shop.example"), page));
        }
        String said = server.child().err();
        assertEquals(2, said.split("cannot be rendered in the background", -1).length, said);
    }

    @Test
    void aRuleThatLetsInThisMachineAloneLetsInNobodyElse() {
        String local = page.replace("/link/", "/local/link/");
        Visitor operator = server.visitor();
        List<Visitor> strangers = List.of(
                server.visitor().from(ELSEWHERE),
                behindProxy("probe.example"),
                behindProxy("probe.example").from(ELSEWHERE));
        for (int write = 0; write < 3; write++) {
            Response shown = Pages.notStale(operator, local);
            assertTrue(shown.text().contains("/local/link/"), shown.toString());
            int renders = server.renders(local);
            newNote();
            strangers.forEach(stranger -> assertEquals(403, stranger.get(local).status()));
            assertEquals(renders, server.renders(local), "something was rendered for a stranger");
        }
    }

    @Test
    void whereAFilterAsksForTheAddressThatAProxyToldOfNobodyGetsAPageOfAnotherAddress() {
        String zone = page.replace("/link/", "/zone/");
        for (int write = 0; write < 3; write++) {
            newNote();
            // Those of the street are the same for each other, so that the page would be everybody's.
            for (String address : List.of(TOLD_OF, "203.0.113.10", "10.0.0.9", TOLD_OF)) {
                Visitor client = server.visitor().always("X-Forwarded-For", address);
                for (int visit = 0; visit < 2; visit++) {
                    Response answer = client.get(zone);
                    String where = address.startsWith("10.") ? "office" : "street";
                    assertTrue(answer.text().contains("<i>in the " + where + "</i>"), answer.toString());
                    assertFalse(
                            answer.cacheStatus().isHit() && answer.cacheStatus().isStale(), answer.toString());
                }
            }
        }
    }
}
