package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many pages somebody makes up, the memory of the application stays as it was, and others are served from the cache. */
@OnLatestJdkAlone
@ExtendWith(ServerOutputs.class)
class HostileVolumeIT {
    /** For each change enough to overflow what is bounded by number; in the matrix as much as would be seen in the memory. */
    private static final int PARAMETERS = Artifacts.wholeMatrix() ? 10_000 : 2_500;

    private static final int COOKIES = Artifacts.wholeMatrix() ? 1_000_000 : 150_000;
    private static final int COOKIES_IN_A_REQUEST = 190;
    /** A tenth of the heap that rigs have, the default of {@code cache.max-bytes}, and as much again for all that goes with it. */
    private static final long MOST_BYTES = 2 * 256L * 1024 * 1024 / 10;

    private final RigOnJdk rig;

    HostileVolumeIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void parametersAndCookiesThatSomebodyMakesUpTakeBoundedMemoryAndLeakNothing() {
        try (Server server = rig.start("volume", "-javaagent:" + Artifacts.agent())) {
            String page = "/probe/list";
            Pages.freshHit(server.visitor(), page);
            long before = usedHeap(server);
            String right = server.visitor().get(page).text();
            byTwo(PARAMETERS, 1, server, (attacker, number) -> {
                Response answer = attacker.get(page + "?made-up-" + number + "=" + number);
                assertEquals(right, answer.text());
            });
            long withParameters = usedHeap(server);
            byTwo(COOKIES, COOKIES_IN_A_REQUEST, server, (attacker, first) -> {
                Request request = Request.get("/probe/echo/cookie").with("Cookie", cookies(first));
                Response answer = attacker.send(request);
                assertFalse(answer.cacheStatus().isHit(), answer::toString);
                assertTrue(answer.text().contains(" for cookies " + first % 7 + "<"), answer::toString);
            });
            long withCookies = usedHeap(server);
            System.out.printf(
                    "heap used: %,d at first, %,d more with %,d parameters, %,d more with %,d cookies%n",
                    before, withParameters - before, PARAMETERS, withCookies - before, COOKIES);
            assertTrue(withParameters - before < MOST_BYTES, () -> "bytes more: " + (withParameters - before));
            assertTrue(withCookies - before < MOST_BYTES, () -> "bytes more: " + (withCookies - before));
            assertFalse(
                    server.child().out().contains("OutOfMemory"), server.child().described());
            assertFalse(
                    server.child().err().contains("OutOfMemory"), server.child().described());
            Pages.unrenderedHit(server, server.visitor(), Request.get(page));
        }
    }

    private interface Attack {
        void with(Visitor attacker, int number);
    }

    /** Two attackers, one from the front and one from the middle. */
    private static void byTwo(int end, int step, Server server, Attack attack) {
        int middle = end / 2 / step * step;
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> attack(0, middle, step, server, attack));
        attack(middle, end, step, server, attack);
        other.join();
    }

    private static void attack(int from, int to, int step, Server server, Attack attack) {
        Visitor attacker = server.visitor();
        for (int number = from; number < to; number += step) {
            attack.with(attacker, number);
        }
    }

    /** Cookies that nobody sent before, and one that the page shows the length of. */
    private static String cookies(int first) {
        StringBuilder cookies = new StringBuilder("taste=").append("x".repeat(first % 7));
        for (int number = first; number < first + COOKIES_IN_A_REQUEST; number++) {
            cookies.append("; c").append(number).append("=").append(number);
        }
        return cookies.toString();
    }

    private static long usedHeap(Server server) {
        return Long.parseLong(server.control("heap", ""));
    }
}
