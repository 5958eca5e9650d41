package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last net: a page in which a credential of its visitor stands, or a token that is good for one client, is not stored. The time
 * it takes grows with the length of the page and no faster: only the beginning of a secret is looked for, and only so many.
 * Without state; thread-safe.
 */
final class Secrets {
    /** Shorter values ("1", "dark", "en-GB") stand in pages by chance. */
    private static final int SHORTEST = 10;

    /** Flags of tracers ("1", "0-1") say nothing. */
    private static final int SHORTEST_UNKEYED = 4;

    /** So much of a secret is none that stands in a page by chance. */
    private static final int LONGEST = 32;

    /** Browsers keep 180 cookies for a site at most (RFC 6265bis asks for 50). */
    private static final int MOST = 200;

    /** How forms and links name tokens: JSF, Spring Security, Struts, Tomcat's filter, OWASP CSRFGuard, and nonces of scripts. */
    private static final List<String> TOKEN_NAMES = List.of(
            "jakarta.faces.ViewState",
            "javax.faces.ViewState",
            "name=\"_csrf",
            "struts.token.name",
            "org.apache.struts.taglib.html.TOKEN",
            "org.apache.catalina.filters.CSRF_NONCE",
            "OWASP_CSRFTOKEN",
            "OWASP-CSRFTOKEN",
            " nonce=\"",
            " nonce='");

    private static final TextSearch TOKENS = TextSearch.of(TOKEN_NAMES);

    private static final String SESSION_ID = "the session's id";

    private Secrets() {}

    /**
     * What stands in a page that is not to be kept therefore.
     *
     * @param what a kind and a name, no value: {@code cookie theme}; empty where it is not known
     */
    record Found(Refusal refusal, String what) {}

    /**
     * What in the page forbids storing it, or null. What it is costs no further search: a site whose pages are all refused pays for
     * them with each request.
     *
     * @param secrets with what they are
     */
    static @Nullable Found in(byte[] body, List<String> headerValues, Map<String, String> secrets) {
        if (secrets.size() > MOST) {
            return new Found(Refusal.SECRET, "");
        }
        List<String> texts = new ArrayList<>(secrets.size());
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            if (standsInOne(headerValues, secret.getKey())) {
                return new Found(Refusal.SECRET, secret.getValue());
            }
            texts.add(secret.getKey());
        }
        int secret = texts.isEmpty() ? TextSearch.NONE : TextSearch.of(texts).findIn(body);
        if (secret != TextSearch.NONE) {
            return new Found(Refusal.SECRET, secrets.getOrDefault(texts.get(secret), ""));
        }
        int token = TOKENS.findIn(body);
        return token == TextSearch.NONE
                ? null
                : new Found(Refusal.CSRF, TOKEN_NAMES.get(token).strip());
    }

    /** Whether a policy for scripts names a nonce, which is made anew for each answer (CSP level 3, section 8). */
    static boolean isNonceToldBy(HttpServletResponse response) {
        return isNonceIn(response.getHeaders("Content-Security-Policy"))
                || isNonceIn(response.getHeaders("Content-Security-Policy-Report-Only"));
    }

    private static boolean isNonceIn(Collection<String> contentSecurityPolicies) {
        for (String policy : contentSecurityPolicies) {
            if (policy.contains("'nonce-")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a tracer or proxy sent under a name that makes no variant: shown by a page, it is one visitor's, or one attacker's, and
     * the next one must not get it.
     */
    private static void addUnkeyed(Map<String, String> secrets, HttpServletRequest request, IdentityPolicy policy) {
        Enumeration<String> names = request.getHeaderNames();
        while (names != null && names.hasMoreElements()) {
            String name = names.nextElement();
            if (policy.isIgnoredRead(name)) {
                String what = "header " + name;
                String value = request.getHeader(name);
                add(secrets, value, SHORTEST_UNKEYED, what);
                for (String part : value == null ? new String[0] : value.split("[-,;=]")) {
                    add(secrets, part, what);
                }
            }
        }
    }

    /** What of this request must not stand in a page that is kept, with what it is. */
    static Map<String, String> of(HttpServletRequest request, IdentityPolicy policy) {
        Map<String, String> secrets = new LinkedHashMap<>();
        HttpSession session = request.getSession(false);
        if (session != null) {
            add(secrets, session.getId(), SESSION_ID);
        }
        addUnkeyed(secrets, request, policy);
        add(secrets, request.getRequestedSessionId(), SESSION_ID);
        for (Cookies.Sent cookie : Cookies.all(request)) {
            String what = "cookie " + cookie.name();
            add(secrets, cookie.value(), what);
            add(secrets, decoded(cookie.value()), what);
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            add(secrets, authorization.substring(authorization.indexOf(' ') + 1), "header Authorization");
        }
        return secrets;
    }

    /** Applications put into cookies what must be written otherwise there, and show it as it was. */
    private static @Nullable String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return null;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return null;
        }
    }

    private static void add(Map<String, String> secrets, @Nullable String secret, String what) {
        add(secrets, secret, SHORTEST, what);
    }

    private static void add(Map<String, String> secrets, @Nullable String secret, int shortest, String what) {
        if (secret != null && secret.length() >= shortest) {
            secrets.putIfAbsent(secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret, what);
        }
    }

    private static boolean standsInOne(List<String> values, String secret) {
        for (String value : values) {
            if (value.contains(secret)) {
                return true;
            }
        }
        return false;
    }
}
