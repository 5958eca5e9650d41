package io.github.jimmypage.shop;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of the shop under test: keeps cookies, follows no redirects. */
final class Browser {

    private static final Pattern PRICE = Pattern.compile("class=\"price\">(€[^<]+)<");

    private final URI shop;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(int port) {
        this.shop = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Somebody else at the same shop. */
    Browser other() {
        return new Browser(shop.getPort());
    }

    Browser loggedInAs(String account) throws IOException, InterruptedException {
        post("/login", "login", account, "password", account);
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(shop.resolve(path)).build(), BodyHandlers.ofString());
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    /** The first price on a page. */
    String price(String path) throws IOException, InterruptedException {
        Matcher matcher = PRICE.matcher(page(path));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Sends a form: names and values in turn. */
    HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(shop.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    boolean hasSession() {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Where an answer sends the browser, as a path. */
    static String target(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
