package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.browser.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One browser for all tests of a class, which forgets each of them. Whatever a test does, the page complains of nothing and asks nobody
 * but the console.
 */
@ExtendWith(ServerOutputs.class)
abstract class ConsoleCase {
    static final int WIDE = 1280;
    static final int NARROW = 360;
    /** What is answered to who brings no token is a page all the same, and the browser says its status. */
    private static final String NO_TOKEN_YET =
            "http://127\\.0\\.0\\.1:\\d+/(#token=\\S+)? - Failed to load resource: .* 401 .*";

    private static final String NEWEST_BUMP = """
            const ofCause = row => row.children[1] && row.children[1].textContent === arguments[0];
            const row = [...document.querySelectorAll('#bump-table tbody tr')].find(ofCause);
            return row ? row.innerText : '';
            """;

    private static @Nullable Browser opened;

    private final List<String> expected = new ArrayList<>(List.of(NO_TOKEN_YET));

    @BeforeAll
    static void openBrowser() {
        opened = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (opened != null) {
            opened.close();
        }
    }

    @BeforeEach
    void forget() {
        browser().go("about:blank");
        browser().size(WIDE, 800);
        browser().scheme("light");
        browser().complaints();
        browser().requested();
    }

    static Browser browser() {
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        return opened;
    }

    /** Opens the link that the log shows, in a tab that knows no token yet. */
    static void signIn(ConsoleServer.Link console) {
        browser().go(console.address());
        browser().js("sessionStorage.clear()");
        browser().go("about:blank");
        browser().go(console.whole());
        browser().visible("#app");
    }

    static void view(String name) {
        browser().click(".side a[href='#" + name + "']");
        browser().visible("#view-" + name + ":not([aria-busy])");
    }

    /** The text of the newest row of this cause in the table of bumps. */
    static String newestBump(String cause) {
        return String.valueOf(browser().js(NEWEST_BUMP, cause));
    }

    /** Something that the browser may complain of in this test, as a regular expression. */
    void expectComplaint(String pattern) {
        expected.add(pattern);
    }

    /** What the browser says of a question that was answered with 401. */
    void expectWrongToken() {
        expectComplaint("http://127\\.0\\.0\\.1:\\d+/api/\\S+ - Failed to load resource: .* 401 .*");
    }

    /** Leaves a picture of what is to be seen in the folder that the build deletes. */
    static void picture(String name) {
        browser().picture(Path.of("target", "screenshots", name + ".png"));
    }

    /** Leaves one for the README as well, if the build was told where these are. */
    static void pictureForTheReadme(String name) {
        picture(name);
        String folder = System.getProperty("endtoend.screenshots", "");
        if (!folder.isEmpty()) {
            browser().picture(Path.of(folder, name + ".png"));
        }
    }

    @AfterEach
    void thePageComplainsOfNothingAndAsksNobodyElse() {
        List<String> complaints = browser().complaints().stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::matches))
                .toList();
        assertEquals(List.of(), complaints);
        List<String> elsewhere = browser().requested().stream()
                .filter(address -> !address.startsWith("http://127.0.0.1:") && !address.startsWith("data:"))
                .filter(address -> !address.equals("about:blank"))
                .toList();
        assertEquals(List.of(), elsewhere);
    }
}
