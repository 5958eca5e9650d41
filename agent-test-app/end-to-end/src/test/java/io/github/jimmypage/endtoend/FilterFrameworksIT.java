package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frameworks that answer in a filter and not in a servlet. Every answer is compared with that of the server without the agent. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#chosenForFrameworks")
@ExtendWith(ServerOutputs.class)
class FilterFrameworksIT {
    private final RigOnJdk.Both both;

    FilterFrameworksIT(RigOnJdk rig) {
        both = rig.serving("filters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/notes", "/rest/later", "/actions/notes", "/wicket/notes"})
    void aPageIsServedFromTheCacheUntilTheDatabaseChanges(String page) {
        Response hit = hit(page);
        assertTrue(hit.text().contains("second note"), hit.text());
        String words = Server.newWords();
        write(words);
        Eventually.get("the new words", () -> twin().get("/probe" + page), answer -> answer.text()
                .contains(words));
        assertTrue(hit(page).text().contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/behind", "/actions/behind.txt", "/wicket/behind"})
    void aServletBehindTheFilterIsServedFromTheCacheAsWell(String page) {
        assertTrue(hit(page).text().contains("behind: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/file.txt", "/actions/file.txt", "/wicket/file.txt"})
    void aStaticFileBehindTheFilterIsLeftAlone(String file) {
        TwinBrowser somebody = twin();
        for (int visit = 0; visit < 3; visit++) {
            Response answer = somebody.get("/probe" + file);
            assertEquals("a static file behind a filter\n", answer.text());
            assertFalse(answer.cacheStatus().present(), answer.toString());
        }
    }

    @Test
    void whatAFrameworkForbidsToCacheIsNotKept() {
        TwinBrowser somebody = twin();
        for (int visit = 0; visit < 3; visit++) {
            assertFalse(somebody.get("/probe/wicket/uncacheable").cacheStatus().isHit());
        }
    }

    private Response hit(String page) {
        TwinBrowser somebody = twin();
        return Eventually.get("a hit for " + page, () -> somebody.get("/probe" + page), answer -> answer.cacheStatus()
                .isFreshHit());
    }

    private TwinBrowser twin() {
        return new TwinBrowser(both.without(), both.with());
    }

    private void write(String words) {
        for (Server server : new Server[] {both.without(), both.with()}) {
            Visitor writer = server.visitor();
            assertEquals(
                    200, writer.post("/probe/rest/behind?id=3&words=" + words).status());
        }
    }
}
