package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters for metrics count a hit under the route under which they would have counted the page. */
@OnSecurityRigs
class SpringRoutesIT extends SecuredCase {
    SpringRoutesIT(RigOnJdk rig) {
        super(rig);
    }

    @Test
    void springsFilterSeesTheSameRouteOnAHit() {
        Person somebody = anonymous(Scheme.FORM);
        for (String page : List.of("/greeting/holder", "/basic/greeting/principal", "/later/callable")) {
            String uri = "/probe" + page;
            somebody.get(page);
            assertEquals(page, routed(without, uri));
            assertEquals(page, routed(with, uri));
            Eventually.get("a hit", () -> somebody.get(page), answer -> answer.cacheStatus()
                    .isFreshHit());
            // What was rendered on the way to the hit counted as well.
            routed(with, uri);
            Eventually.get("another hit", () -> somebody.get(page), answer -> answer.cacheStatus()
                    .isFreshHit());
            assertEquals(page, routed(with, uri));
        }
    }

    /** The filter may not be done yet when the answer has arrived. */
    private static String routed(Server server, String uri) {
        return Eventually.get(
                "a route",
                () -> server.visitor().get("/probe/control/route?of=" + uri).text(),
                route -> !route.equals("never"));
    }
}
