package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.refresh.RefreshPolicy;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.refresh.ReplayRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A replay comes from this machine, which is trusted: it speaks for no proxy that was not trusted before (KNOWN_BUGS 40). */
class ReplayRequestsTest {
    /** Where the request arrived, and where a replay comes from. */
    private static final String HERE = "192.0.2.1";

    private static final Refresher REFRESHER = new Refresher(
            new PageCache(
                    new Generation(Ticker.SYSTEM),
                    Ticker.SYSTEM,
                    new CachePolicy(Settings.defaults()),
                    1_000,
                    Runnable::run),
            RefreshPolicy.of(Settings.defaults()),
            Runnable::run);

    private static final Map<String, String> FORGED = Map.of(
            "Host", "shop.example",
            "X-Forwarded-For", "127.0.0.1",
            "X-Forwarded-Proto", "https",
            "Forwarded", "for=127.0.0.1",
            "X-Real-IP", "127.0.0.1",
            "Accept", "text/html");

    private String serverName = "shop.example";

    /** A request as a container gives it, from this address and with these headers. */
    private HttpServletRequest from(String peer, Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return (HttpServletRequest) Proxy.newProxyInstance(
                ReplayRequestsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments, peer, sorted));
    }

    private @Nullable Object answer(
            String question, Object @Nullable [] arguments, String peer, Map<String, String> headers) {
        String name = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return switch (question) {
            case "getLocalAddr" -> HERE;
            case "getLocalPort", "getServerPort" -> 80;
            case "getRemoteAddr" -> peer;
            case "getScheme" -> "http";
            case "getServerName" -> serverName;
            case "getRequestURI" -> "/list";
            case "getHeader" -> headers.get(name);
            case "getHeaders" ->
                Collections.enumeration(headers.containsKey(name) ? List.of(headers.get(name)) : List.of());
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getQueryString", "getAttribute" -> null;
            default -> throw new UnsupportedOperationException(question);
        };
    }

    private static List<String> namesSent(HttpServletRequest container) {
        ReplayRequest request = ReplayRequests.of(container, REFRESHER);
        assertNotNull(request);
        return request.headers().stream()
                .map(ReplayRequest.Header::name)
                .sorted()
                .toList();
    }

    @Test
    void whatAStrangerForgesIsNotSentAgainFromHere() {
        assertEquals(List.of("Accept", "Host"), namesSent(from("203.0.113.9", FORGED)));
        assertEquals(List.of("Accept", "Host"), namesSent(from("127.0.0.2", FORGED)));
    }

    /** Or whoever names the machine by such an address would pass for somebody for whom a proxy was believed. */
    @Test
    void bracketsAroundAnAddressMakeItNoOtherName() {
        Map<String, String> byAddress = new TreeMap<>(FORGED);
        byAddress.put("Host", "[::1]:8080");
        serverName = "::1";
        assertEquals(List.of("Accept", "Host"), namesSent(from("203.0.113.9", byAddress)));
        serverName = "[::1]";
        assertEquals(List.of("Accept", "Host"), namesSent(from("203.0.113.9", byAddress)));
        serverName = "shop.example";
        assertEquals(byAddress.keySet().stream().toList(), namesSent(from("203.0.113.9", byAddress)));
    }

    @Test
    void whatAProxyOnThisMachineSaysIsSentAgain() {
        assertEquals(FORGED.keySet().stream().sorted().toList(), namesSent(from(HERE, FORGED)));
    }

    @Test
    void aCredentialThatHoldsOnceIsNotSentAgain() {
        assertNull(ReplayRequests.of(
                from("203.0.113.9", Map.of("Host", "shop.example", "Authorization", "Digest x")), REFRESHER));
        assertFalse(namesSent(from("203.0.113.9", Map.of("Host", "shop.example", "Authorization", "Basic x")))
                .isEmpty());
    }
}
