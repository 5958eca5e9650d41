package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.jimmypage.log.SeldomLog;
import java.io.IOException;
import java.util.List;

/** Lets requests in or turns them away, and sends what the routes answer, with the headers that every answer has. Thread-safe. */
final class FrontDoor implements HttpHandler {
    private final Gate gate;
    private final Routes routes;
    private final ConsolePage page;
    private final SeldomLog refusals;
    private final SeldomLog failures;

    /**
     * @param refusals hears of requests that somebody else sent
     * @param failures hears of what must not happen
     */
    FrontDoor(Gate gate, Routes routes, ConsolePage page, SeldomLog refusals, SeldomLog failures) {
        this.gate = gate;
        this.routes = routes;
        this.page = page;
        this.refusals = refusals;
        this.failures = failures;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, answer(exchange));
        } catch (RuntimeException | LinkageError failure) {
            failures.warn(System.nanoTime(), "the console failed to answer: please report this", failure);
            send(exchange, Answer.error(500, "failed; the log says how"));
        } finally {
            exchange.close();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Admission admission = gate.judge(asking(exchange));
        if (admission instanceof Admission.TurnedAway away) {
            tell(exchange, away.words());
            return Answer.error(away.status(), away.words());
        }
        if (admission instanceof Admission.Unknown unknown) {
            if (unknown.wrongToken()) {
                tell(exchange, "wrong token");
            }
            return unknown(exchange);
        }
        try {
            return isPage(exchange) ? page(200) : routes.answer(exchange);
        } catch (Wrong wrong) {
            return wrong.answer();
        }
    }

    private Answer unknown(HttpExchange exchange) {
        Answer answer = isPage(exchange)
                ? page(401)
                : Answer.error(401, "the token is needed: Authorization: Bearer TOKEN, as the log names it");
        return answer.with("WWW-Authenticate", "Bearer realm=\"Jimmypage\"");
    }

    private static boolean isPage(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        return "/".equals(exchange.getRequestURI().getRawPath()) && (method.equals("GET") || method.equals("HEAD"));
    }

    private Answer page(int status) {
        return Answer.text(status, "text/html; charset=utf-8", page.html());
    }

    private void tell(HttpExchange exchange, String why) {
        refusals.warn(
                System.nanoTime(),
                "console: turned a request away that came from {}: {}",
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                why);
    }

    private static Asking asking(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return new Asking(
                exchange.getRequestURI(),
                headers.getOrDefault("Host", List.of()),
                headers.getOrDefault("Origin", List.of()),
                headers.getOrDefault("Sec-Fetch-Site", List.of()),
                headers.getOrDefault("Authorization", List.of()));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", page.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (answer.status() >= 400 && !exchange.getRequestMethod().equals("GET")) {
            // What is left of the body is nobody's next request.
            headers.set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
