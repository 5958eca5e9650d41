package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.util.concurrent.CompletableFuture;

/** One visitor at two servers, the application as it is and with the agent, who asks both the same. Not for several threads. */
public final class Twin {
    /** In the body of a request: the token of the last form that this visitor got, at each server the own one. */
    public static final String TOKEN = "{token}";

    private final Visitor plain;
    private final Visitor ours;
    private String plainToken = "none";
    private String oursToken = "none";

    public Twin(Server without, Server with) {
        this(without.visitor(), with.visitor());
    }

    public Twin(Visitor plain, Visitor ours) {
        this.plain = plain;
        this.ours = ours;
    }

    /** What the application answered without the agent and with it; the first tells what is right. */
    public record Answers(Response expected, Response given) {
        public AnswerComparison compared() {
            return AnswerComparison.of(expected, given);
        }

        /** The same for applications that put tokens into their forms. */
        public AnswerComparison comparedButForChance() {
            return AnswerComparison.of(Masked.chance(expected), Masked.chance(given));
        }
    }

    /** Sends this header with every request from now on. */
    public Twin always(String name, String value) {
        plain.always(name, value);
        ours.always(name, value);
        return this;
    }

    /** Throws all cookies away, as a browser does whose user wants to be a stranger; the connections stay. */
    public Twin forgetCookies() {
        plain.forgetCookies();
        ours.forgetCookies();
        return this;
    }

    /** Throws one cookie away. */
    public Twin forgetCookie(String name) {
        plain.forgetCookie(name);
        ours.forgetCookie(name);
        return this;
    }

    /** Both go on with the own cookies over the other's connections. */
    public void exchangeConnections(Twin other) {
        plain.exchangeConnections(other.plain);
        ours.exchangeConnections(other.ours);
    }

    /** Asks both at once, each once. */
    public Answers once(Request request) {
        CompletableFuture<Response> expected = CompletableFuture.supplyAsync(() -> answer(plain, request, plainToken));
        Response given = answer(ours, request, oursToken);
        Answers answers = new Answers(expected.join(), given);
        plainToken = Masked.token(answers.expected()).orElse(plainToken);
        oursToken = Masked.token(given).orElse(oursToken);
        return answers;
    }

    private static Response answer(Visitor visitor, Request request, String token) {
        String body = request.body().replace(TOKEN, token);
        return Masked.answer(visitor, new Request(request.method(), request.target(), request.headers(), body));
    }

    /** Asks both, the one with the agent until its answer is not stale: others' writes may show a moment later. */
    public Answers settled(Request request) {
        Answers first = once(request);
        return first.given().cacheStatus().isStale() ? new Answers(first.expected(), again(request)) : first;
    }

    /** Asks the application with the agent alone, until its answer is not stale. */
    public Response again(Request request) {
        return Eventually.get(
                "an answer to " + request + " that is not stale",
                () -> Masked.answer(ours, request),
                given -> !given.cacheStatus().isStale());
    }
}
