package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnCookieTest {
    private static final String NAME = "jp_seen";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    @Test
    void whoAsksTheSameHostThroughAProxyHasTheSameMarkWhoeverHeIs() {
        String one = mark(Map.of("Forwarded", "for=192.0.2.1:4711;Host=shop.example;proto=https, for=10.0.0.1"));
        String other = mark(Map.of("Forwarded", "for=192.0.2.9:4712;Host=shop.example;proto=https, for=10.0.0.1"));
        assertEquals(one, other);
        assertTrue(one.contains("shop.example"), one);
        assertNotEquals(one, mark(Map.of("Forwarded", "for=192.0.2.1;Host=office.example")));
        assertNotEquals(one, mark(Map.of()));
        assertNotEquals(mark(Map.of("X-Forwarded-Host", "shop.example")), mark(Map.of()));
    }

    /** Else a cookie could be over that the other JVM waits for. */
    @Test
    void whoseCookieIsKeptForAnotherTimeHasAnotherMark() {
        HttpServletRequest request = request(Map.of());
        assertNotEquals(
                OwnCookie.mark(request, NAME, REMEMBERED), OwnCookie.mark(request, NAME, Duration.ofSeconds(60)));
    }

    @Test
    void aCookieOfThatNameIsSeenWhateverItsValue() {
        assertTrue(OwnCookie.isBrought(request(Map.of("Cookie", "a=b; jp_seen=spoilt")), NAME));
        assertFalse(OwnCookie.isBrought(request(Map.of("Cookie", "a=b")), NAME));
        assertFalse(OwnCookie.isBrought(request(Map.of()), NAME));
    }

    private static String mark(Map<String, String> headers) {
        return OwnCookie.mark(request(headers), NAME, REMEMBERED);
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServerName" -> "127.0.0.1";
                    case "isSecure" -> true;
                    case "getHeaders" -> values(headers.get((String) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Enumeration<String> values(String value) {
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }
}
