package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.TwinBrowser;
import org.junit.jupiter.api.Test;

/** Where Spring hashes what goes out, its tags are the only ones; where Spring Security only adds headers, pages get ours. */
@OnSecurityRigs
class SpringEntityTagIT extends SecuredCase {
    SpringEntityTagIT(RigOnJdk rig) {
        super(rig);
    }

    @Test
    void springsFilterTagsAndAnswersAsWithoutTheAgent() {
        String page = "/probe/hashed/detail/2";
        TwinBrowser browser = visitor();
        String tag = "";
        for (int round = 0; round < 2; round++) {
            write(visitor(), 2, Server.newWords());
            String before = tag;
            browser.get(page);
            tag = hit(browser, Request.get(page)).header("ETag").orElse("none");
            assertNotEquals(before, tag);
            Request known = Request.get(page).with("If-None-Match", tag);
            assertEquals(304, hit(browser, known).status());
            assertEquals(
                    200,
                    hit(browser, Request.get(page).with("If-None-Match", before + "\"x\""))
                            .status());
            assertEquals(
                    304, hit(browser, known.with("Accept-Encoding", "gzip")).status());
        }
    }

    /** Both servers say the same, and the one with the agent did not render it. */
    private static Response hit(TwinBrowser browser, Request request) {
        Pages.freshHit(browser.withAgent(), request);
        return browser.send(request);
    }

    @Test
    void springSecuritysWrappersKeepNoPageFromHavingATag() {
        Visitor visitor = visitor().withAgent();
        String page = "/probe/list?of=" + Server.newWords();
        Response whole = Pages.freshHit(visitor, page);
        String tag = whole.header("ETag").orElse("none");
        Response answer = visitor.send(Request.get(page).with("If-None-Match", tag));
        assertEquals(304, answer.status(), answer.toString());
        assertEquals(tag, answer.header("ETag").orElse("none"));
        assertTrue(answer.header("X-Content-Type-Options").isPresent(), answer.toString());
    }
}
