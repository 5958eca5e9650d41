package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;

/**
 * Everything by which two clients may differ though a shared page should be the same for both: address, what proxies say of it,
 * browser, cookies. As a number, since it is only compared. Without state; thread-safe.
 */
final class Client {
    private static final String[] HEADERS = {
        "User-Agent",
        "Forwarded",
        "X-Forwarded-For",
        "X-Real-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
        "X-Original-Forwarded-For",
        "Via"
    };

    private Client() {}

    /** @param observed as the application is given it, without the agent's own cookie */
    static long of(HttpServletRequest observed) {
        StringBuilder all = new StringBuilder(256);
        all.append(observed.getRemoteAddr());
        for (String name : HEADERS) {
            add(all, observed.getHeaders(name));
        }
        add(all, observed.getHeaders("Cookie"));
        return Digest.number(all.toString());
    }

    private static void add(StringBuilder all, Enumeration<String> values) {
        all.append('\n');
        while (values != null && values.hasMoreElements()) {
            all.append(values.nextElement()).append('\0');
        }
    }
}
