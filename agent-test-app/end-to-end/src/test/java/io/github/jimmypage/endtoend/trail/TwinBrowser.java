package io.github.jimmypage.endtoend.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who does everything twice: at the application as it is and at the application with the agent, with one browser and one
 * connection at each. Fails as soon as the agent's answer is not the one that the application gives without it. An answer marked
 * stale is asked for again, as others' writes may show a moment later.
 */
public final class TwinBrowser {
    private final Visitor without;
    private final Visitor with;

    public TwinBrowser(Server without, Server with) {
        this.without = without.visitor();
        this.with = with.visitor();
    }

    /** The token of a form, as each of the two servers gave it. */
    public record Form(String without, String with) {}

    public Response get(String target) {
        return send(Request.get(target));
    }

    public Response send(Request request) {
        return send(request, request);
    }

    /** Sends what somebody else's browser would send, over this one's connection: proxies do. */
    public Response sendFor(TwinBrowser other, Request request) {
        return send(
                request.with("Cookie", cookies(other.without.cookies())),
                request.with("Cookie", cookies(other.with.cookies())));
    }

    /** Opens the page and keeps its form. */
    public Form form(String page) {
        Response answer = without.get(page);
        Response ours = answer(Request.get(page));
        compare(page, answer, ours);
        return new Form(token(answer), token(ours));
    }

    /** Sends a form back; the fields are encoded. */
    public Response submit(Form form, String target, String fields) {
        return send(
                Request.post(target).form(fields + "&_csrf=" + form.without()),
                Request.post(target).form(fields + "&_csrf=" + form.with()));
    }

    /** Puts a cookie that an earlier browser held into this one. */
    public TwinBrowser withCookieOf(TwinBrowser earlier, String name) {
        without.cookie(name, held(earlier.without, name));
        with.cookie(name, held(earlier.with, name));
        return this;
    }

    /** Puts the same cookie at both servers. */
    public TwinBrowser withCookie(String name, String value) {
        without.cookie(name, value);
        with.cookie(name, value);
        return this;
    }

    /** The visitor at the server with the agent. */
    public Visitor withAgent() {
        return with;
    }

    private static String held(Visitor visitor, String name) {
        String value = visitor.cookies().get(name);
        if (value == null) {
            throw new AssertionError("no cookie " + name + " among " + visitor.cookies());
        }
        return value;
    }

    private Response send(Request toPlain, Request toOurs) {
        Response expected = without.send(toPlain);
        Response answer = answer(toOurs);
        compare(toOurs.toString(), expected, answer);
        return answer;
    }

    private Response answer(Request request) {
        return Eventually.get("an answer that is not stale", () -> with.send(request), given -> !given.cacheStatus()
                .isStale());
    }

    private static void compare(String request, Response expected, Response answer) {
        AnswerComparison comparison = AnswerComparison.of(Masked.chance(expected), Masked.chance(answer));
        assertEquals("", String.join("\n", comparison.forbidden()), () -> request + " got " + answer.cacheStatus());
    }

    private static String token(Response answer) {
        return Masked.token(answer).orElseThrow(() -> new AssertionError("no form in " + answer));
    }

    private static String cookies(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
