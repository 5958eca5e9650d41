package io.github.jimmypage.servlet;

import io.github.jimmypage.refresh.ReplayRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request as it is handed on to the outermost filter: notes what is read, and keeps what is the agent's own (the nonce of a
 * replay, the cookie of a writer) from the application. Used by one thread at a time.
 */
final class ObservedRequest extends ObservingRequest {
    private final RequestScope scope;
    private final String ownCookie;

    /** @param ownCookie name of the agent's cookie; empty for none */
    ObservedRequest(
            HttpServletRequest request,
            RequestScope scope,
            Observations observations,
            RequestAttributes attributes,
            String ownCookie) {
        super(request, observations, attributes);
        this.scope = scope;
        this.ownCookie = ownCookie;
    }

    @Override
    public AsyncContext startAsync() {
        return scope.async().started(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        scope.async().recorded(response);
        return scope.async().started(super.startAsync(request, response));
    }

    @Override
    public AsyncContext getAsyncContext() {
        return scope.async().observed(super.getAsyncContext());
    }

    /** Whether the application would see something of the agent's own in the request below. */
    boolean hidesAnything() {
        if (super.getHeader(ReplayRequest.NONCE_HEADER) != null) {
            return true;
        }
        String cookies = super.getHeader("Cookie");
        return cookies != null && holdsOwnCookie(cookies);
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (isNonce(name)) {
            return null;
        }
        String value = super.getHeader(name);
        return value != null && "Cookie".equalsIgnoreCase(name) && holdsOwnCookie(value)
                ? OwnCookie.without(value, ownCookie)
                : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (isNonce(name)) {
            return Collections.emptyEnumeration();
        }
        Enumeration<String> values = super.getHeaders(name);
        return values != null && "Cookie".equalsIgnoreCase(name) ? withoutOwnCookie(values) : values;
    }

    private Enumeration<String> withoutOwnCookie(Enumeration<String> values) {
        List<String> kept = new ArrayList<>(1);
        while (values.hasMoreElements()) {
            String value = values.nextElement();
            String rest = holdsOwnCookie(value) ? OwnCookie.without(value, ownCookie) : value;
            if (rest != null) {
                kept.add(rest);
            }
        }
        return Collections.enumeration(kept);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Enumeration<String> names = super.getHeaderNames();
        boolean cookieHidden = isOwnCookieAlone();
        return names == null || (super.getHeader(ReplayRequest.NONCE_HEADER) == null && !cookieHidden)
                ? names
                : visible(names, cookieHidden);
    }

    /** Whether the only cookie is ours: then the application must not hear of a Cookie header at all. */
    private boolean isOwnCookieAlone() {
        String cookies = super.getHeader("Cookie");
        return cookies != null && holdsOwnCookie(cookies) && OwnCookie.without(cookies, ownCookie) == null;
    }

    private Enumeration<String> visible(Enumeration<String> names, boolean cookieHidden) {
        List<String> visible = new ArrayList<>();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (!isNonce(name) && !(cookieHidden && name.equalsIgnoreCase("Cookie"))) {
                visible.add(name);
            }
        }
        return Collections.enumeration(visible);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] cookies = super.getCookies();
        if (cookies == null || ownCookie.isEmpty()) {
            return cookies;
        }
        List<Cookie> kept = new ArrayList<>(cookies.length);
        for (Cookie cookie : cookies) {
            if (!cookie.getName().equals(ownCookie)) {
                kept.add(cookie);
            }
        }
        if (kept.size() == cookies.length) {
            return cookies;
        }
        return kept.isEmpty() ? null : kept.toArray(new Cookie[0]);
    }

    private boolean holdsOwnCookie(String header) {
        return !ownCookie.isEmpty() && header.contains(ownCookie);
    }

    private static boolean isNonce(@Nullable String name) {
        return ReplayRequest.NONCE_HEADER.equalsIgnoreCase(name);
    }
}
