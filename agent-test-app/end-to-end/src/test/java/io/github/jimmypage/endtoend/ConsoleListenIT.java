package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.browser.Contrast;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.ListeningPostgres;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looks at the console cannot overlook that nothing is served, because nobody else who writes is heard, and reads why. */
@WithPostgres
@InABrowser
class ConsoleListenIT extends ConsoleCase {
    private static final String HORIZONTAL = "return document.documentElement.scrollWidth - innerWidth";

    @Test
    void othersWhoWriteAreSeenAndThatNothingIsServedWhileNobodyHearsThem(@TempDir Path folder)
            throws IOException, SQLException {
        Path password = Files.writeString(folder.resolve("password"), "an0ther-secret");
        try (ListeningPostgres postgres = ListeningPostgres.start(folder);
                Server server = new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild())
                        .start("console-listen", ConsoleServer.flags(postgres.flagsOfProbe(password)))) {
            signIn(ConsoleServer.link(server, "/probe/writer"));
            browser().showing("#listen-badge", "no pages are served");
            browser().showing("#listen-word", "password authentication failed");
            browser().showing("#mode-badge", "mode on, serving nothing");
            lookAt("deaf");
            view("bumps");
            browser().showing("#banner", "No pages are served");

            Files.writeString(password, ListeningPostgres.PASSWORD);
            view("overview");
            browser().showing("#listen-badge", "heard");
            browser().showing("#listen-word", "may serve pages");
            for (String fact : List.of("Channel", "Lag", "Notifications", "Reconnects")) {
                browser().showing("#listen-facts", fact);
            }
            Eventually.get("no banner", () -> browser().text("#banner"), String::isEmpty);
            assertEquals(true, browser().js("return document.getElementById('cluster').hidden"));
            lookAt("heard");
            // Else the page asks once more, of a server that has gone.
            browser().go("about:blank");
        }
    }

    private static void lookAt(String how) {
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            for (int width : new int[] {WIDE, NARROW}) {
                browser().size(width, 900);
                browser().visible("#listen-facts dd");
                assertEquals(0L, browser().js(HORIZONTAL), "pixels that it sticks out, " + width + ", " + scheme);
                assertEquals(List.of(), Contrast.poor(browser()), how + ", " + width + ", " + scheme);
                picture("listen-" + how + "-" + scheme + "-" + width);
            }
        }
        browser().scheme("light");
        browser().size(WIDE, 800);
    }
}
