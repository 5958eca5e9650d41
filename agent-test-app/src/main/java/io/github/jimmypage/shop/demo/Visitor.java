package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/** A browser with its own cookies. Safe for use by many threads. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** That the cache takes this many requests in a row to compare is out of the question: one in a hundred. */
    private static final int MOST_COMPARISONS = 5;

    private final String name;
    private final URI shop;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final Map<String, Integer> compared = new ConcurrentHashMap<>();

    Visitor(String name, URI shop) {
        this.name = name;
        this.shop = shop;
    }

    /** A visitor who logged in. */
    static Visitor loggedIn(String account, URI shop) throws IOException {
        Visitor visitor = new Visitor(account, shop);
        Answer answer = visitor.post("/login", "login", account, "password", account);
        if (answer.status() != 302) {
            throw new IOException(account + " could not log in: " + answer.status());
        }
        return visitor;
    }

    String name() {
        return name;
    }

    /** Asks for a page; once more if the cache took just this request to look whether its page is right. */
    Answer get(String path) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(shop.resolve(path)));
        for (int more = 0; more < MOST_COMPARISONS && answer.has("detail=verify"); more++) {
            compared.merge(path, 1, Integer::sum);
            answer = send(HttpRequest.newBuilder(shop.resolve(path)));
        }
        return answer;
    }

    /** How often this page was made for this visitor although the cache had it, only to look whether it is right. */
    int compared(String path) {
        return compared.getOrDefault(path, 0);
    }

    /** Sends a form: names and values in turn. */
    Answer post(String path, String... form) throws IOException {
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < form.length; i += 2) {
            body.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(shop.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            double millis = (System.nanoTime() - start) / 1e6;
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    String.join(", ", response.headers().allValues("Cache-Status")),
                    response.headers().firstValue("Location").orElse(""),
                    millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
