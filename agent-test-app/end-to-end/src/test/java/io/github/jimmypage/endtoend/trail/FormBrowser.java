package io.github.jimmypage.endtoend.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody at the application as it is and at the application with the agent, who looks at pages, follows redirects, and sends forms
 * back as each of the two servers gave them: with all the fields that the framework hides in there. Fails as soon as the agent's
 * answer is not the one that the application gives without it. An answer marked stale is asked for again, as others' writes may
 * show a moment later.
 */
public final class FormBrowser {
    private static final int MOST_REDIRECTS = 5;
    /** Frameworks send people to the login and show them pages of errors, and tell programs of either in another way. */
    private static final String ACCEPTED = "text/html,*/*;q=0.8";

    /** By whom each hidden value was seen first. */
    private static final Map<String, FormBrowser> HIDDEN_OF = new ConcurrentHashMap<>();

    private final Visitor without;
    private final Visitor with;
    private final boolean compares;
    private Shown shown = new Shown("", "", none(), none());

    public FormBrowser(Server without, Server with) {
        this(without, with, true);
    }

    private FormBrowser(Server without, Server with, boolean compares) {
        this.without = visitor(without);
        this.with = visitor(with);
        this.compares = compares;
    }

    /** With the headers that browsers send. */
    private static Visitor visitor(Server asked) {
        return asked.visitor()
                .always("Accept", ACCEPTED)
                .always("Accept-Encoding", "gzip")
                .always("Accept-Language", "en")
                .always("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/145.0")
                .always("Connection", "keep-alive");
    }

    /** Somebody who looks at what one server does, and compares it with nothing. */
    public static FormBrowser at(Server server) {
        return new FormBrowser(server, server, false);
    }

    /** The page that is open at each server, and where. */
    private record Shown(String targetWithout, String targetWith, Response without, Response with) {}

    private static Response none() {
        return new Response(0, "nothing is open", List.of(), new byte[0]);
    }

    /** Opens a page and gives the agent's answer, after all redirects. */
    public Response open(String target) {
        return followed(Request.get(target), Request.get(target));
    }

    /** The same for any request. */
    public Response send(Request request) {
        return followed(request, request);
    }

    /**
     * Fills in the form that is open and sends it.
     *
     * @param filled by the name of the field, or the end of its name that says what it means; with nothing in it the first form
     */
    public Response submit(Map<String, String> filled) {
        PageForm ofPlain = PageForm.in(shown.without(), shown.targetWithout(), filled.keySet());
        PageForm ofOurs = PageForm.in(shown.with(), shown.targetWith(), filled.keySet());
        return followed(ofPlain.request(filled), ofOurs.request(filled));
    }

    private Response followed(Request toPlain, Request toOurs) {
        Request plain = toPlain;
        Request ours = toOurs;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            shown = exchanged(plain, ours);
            String next = shown.without().header("Location").orElse("");
            if (shown.without().status() / 100 != 3 || next.isEmpty()) {
                return shown.with();
            }
            plain = Request.get(target(plain, next));
            ours = Request.get(target(ours, shown.with().header("Location").orElse("")));
        }
        throw new AssertionError("redirected for ever: " + shown);
    }

    private Shown exchanged(Request toPlain, Request toOurs) {
        Response expected = without.send(toPlain);
        Response answer =
                Eventually.get("an answer that is not stale", () -> with.send(toOurs), given -> !given.cacheStatus()
                        .isStale());
        if (compares) {
            AnswerComparison comparison =
                    AnswerComparison.of(Masked.frameworkChance(expected), Masked.frameworkChance(answer));
            assertEquals("", String.join("\n", comparison.forbidden()), () -> toOurs + " got " + answer.cacheStatus());
            assertOwn(expected, answer);
        }
        return new Shown(toPlain.target(), toOurs.target(), expected, answer);
    }

    /** What a framework hides by chance in a form is for whom the form was made, and for nobody else. */
    private void assertOwn(Response expected, Response answer) {
        for (String hidden : Masked.hidden(answer)) {
            if (!expected.text().contains(hidden)) {
                FormBrowser owner = HIDDEN_OF.computeIfAbsent(hidden, unseen -> this);
                assertSame(this, owner, () -> "another one's " + hidden + " in " + answer);
            }
        }
    }

    private static String target(Request request, String location) {
        URI uri = URI.create("http://probe.example" + request.target()).resolve(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
