package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last net: a page in which a credential of its visitor stands is not stored. Without state; thread-safe. */
final class Secrets {
    /** Shorter values ("1", "dark", "en-GB") stand in pages by chance. */
    private static final int SHORTEST = 10;

    private Secrets() {}

    static boolean standIn(byte[] body, List<String> headerValues, HttpServletRequest request, String... sessionIds) {
        List<String> secrets = new ArrayList<>();
        for (String id : sessionIds) {
            add(secrets, id);
        }
        add(secrets, request.getRequestedSessionId());
        for (String value : Cookies.values(request)) {
            add(secrets, value);
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            add(secrets, authorization.substring(authorization.indexOf(' ') + 1));
        }
        for (String secret : secrets) {
            for (String value : headerValues) {
                if (value.contains(secret)) {
                    return true;
                }
            }
            if (contains(body, secret.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<String> secrets, @Nullable String secret) {
        if (secret != null && secret.length() >= SHORTEST && !secrets.contains(secret)) {
            secrets.add(secret);
        }
    }

    private static boolean contains(byte[] body, byte[] secret) {
        byte first = secret[0];
        for (int i = 0; i <= body.length - secret.length; i++) {
            if (body[i] == first && matches(body, i, secret)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] body, int at, byte[] secret) {
        for (int i = 1; i < secret.length; i++) {
            if (body[at + i] != secret[i]) {
                return false;
            }
        }
        return true;
    }
}
