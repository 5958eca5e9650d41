package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.browser.Contrast;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looks at the console sees other JVMs where there are any, and cannot overlook that nothing is served for want of them. */
@InABrowser
class ConsoleClusterIT extends ConsoleCase {
    private static final String HORIZONTAL = "return document.documentElement.scrollWidth - innerWidth";

    @Test
    void otherJvmsAreSeenAndThatNothingIsServedWithoutThem() {
        try (OwnRedis redis = OwnRedis.start();
                Server server = start("console-cluster", "-Djimmypage.cluster.url=" + redis.url())) {
            signIn(ConsoleServer.link(server, "/probe/writer"));
            browser().showing("#cluster-badge", "joined");
            browser().showing("#cluster-word", "may serve pages");
            for (String fact : List.of(
                    "JVMs", "Lag", "Still to be told", "Gaps", "Reconnects", "Not serving", "Shared generation")) {
                browser().showing("#cluster-facts", fact);
            }
            assertEquals("mode on", browser().text("#mode-badge"));
            lookAt("joined");

            redis.stop();
            browser().showing("#cluster-badge", "no pages are served");
            browser().showing("#cluster-word", "cannot be reached");
            browser().showing("#mode-badge", "mode on, serving nothing");
            lookAt("alone");
            view("bumps");
            browser().showing("#banner", "No pages are served");

            redis.startAgain();
            view("overview");
            browser().showing("#cluster-badge", "joined");
            Eventually.get("no banner", () -> browser().text("#banner"), String::isEmpty);
        }
    }

    @Test
    void nothingIsSaidOfOthersWhereThereAreNone() {
        try (Server server = start("console-single")) {
            signIn(ConsoleServer.link(server, "/probe/list"));
            browser().visible("#tiles .tile");
            assertEquals(true, browser().js("return document.getElementById('cluster').hidden"));
            assertFalse(String.valueOf(browser().js("return document.body.innerText"))
                    .contains("Other JVMs"));
        }
    }

    private static void lookAt(String how) {
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            for (int width : new int[] {WIDE, NARROW}) {
                browser().size(width, 900);
                browser().visible("#cluster-facts dd");
                assertEquals(0L, browser().js(HORIZONTAL), "pixels that it sticks out, " + width + ", " + scheme);
                assertEquals(List.of(), Contrast.poor(browser()), how + ", " + width + ", " + scheme);
                assertTrue(isInSight(), "to be seen without scrolling, " + width);
                picture("cluster-" + how + "-" + scheme + "-" + width);
            }
        }
        browser().scheme("light");
        browser().size(WIDE, 800);
    }

    private static boolean isInSight() {
        return Boolean.TRUE.equals(
                browser()
                        .js(
                                "scrollTo(0, 0); return document.getElementById('cluster-word').getBoundingClientRect().bottom <= innerHeight"));
    }

    private static Server start(String name, String... flags) {
        return new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild()).start(name, ConsoleServer.flags(flags));
    }
}
