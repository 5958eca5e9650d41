package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Origin;
import io.github.jimmypage.cache.PageKey;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what: the page key, read at the boundary, when the filters have decided who it is. Immutable.
 *
 * <p>Fails closed: everything that might tell visitors apart joins the identity. A page that prints the user from a thread-local
 * looks exactly like a public one, so what the page reads is no evidence.
 */
final class Visitor {
    private static final String[] SILENT_INPUTS = {
        "Accept",
        "Forwarded",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Proto",
        "X-Forwarded-Prefix",
        "X-Forwarded-Scheme",
        "X-Forwarded-Ssl"
    };

    private final PageKey key;
    private final String path;
    private final @Nullable Identity observed;
    private final SessionView session;
    private final boolean declared;
    private final boolean followable;

    private Visitor(
            PageKey key,
            String path,
            @Nullable Identity observed,
            SessionView session,
            boolean declared,
            boolean followable) {
        this.key = key;
        this.path = path;
        this.observed = observed;
        this.session = session;
        this.declared = declared;
        this.followable = followable;
    }

    static Visitor of(HttpServletRequest request, RequestScope scope, IdentityPolicy policy) {
        scope.observations().silence();
        try {
            return looking(request, scope, policy);
        } finally {
            scope.observations().listen();
        }
    }

    private static Visitor looking(HttpServletRequest request, RequestScope scope, IdentityPolicy policy) {
        HttpServletRequest container = scope.container();
        ServletContext context = request.getServletContext();
        int number = scope.contexts().numberOf(context);
        String path = Paths.forPatterns(request);
        SessionView session = SessionView.of(request.getSession(false), policy, scope.flashNames());
        String sessionCookie = sessionCookie(context);
        Identity observed = identity(request, session, sessionCookie, policy);
        if (observed == null && scope.cache().sharing().isPersonal(number, path)) {
            observed = new Identity(
                    List.of(new Identity.Part(Identity.Kind.CLIENT, "", Long.toString(Client.of(scope.observed())))));
        }
        boolean shared = policy.isShared(path);
        String language = request.getHeader("Accept-Language");
        PageKey key = new PageKey(
                number,
                scope.connectorPort(),
                origin(request),
                origin(container),
                Paths.withoutSession(container.getRequestURI(), sessionCookie),
                Paths.query(container.getQueryString(), policy),
                language == null ? "" : policy.languages().normalise(language),
                keyIdentity(request, path, observed, session, shared, policy),
                inputs(request, container, session, scope.boundaryFilter()));
        boolean followable = !session.userUnknown()
                && !scope.session().isUnfollowable()
                && scope.session().isStillTrue(session);
        return new Visitor(key, path, observed, session, shared || policy.isByPrincipal(path), followable);
    }

    /**
     * Inputs that an application may answer to without saying so in {@code Vary}: whether there is a session, the wished format,
     * and the forwarding headers that name another host. One that nobody sends takes no room.
     *
     * <p>And the path and query as filters present them, where they are others than those that came: a filter that takes a tenant off
     * the path keeps him in a thread-local (KNOWN_BUGS 31).
     */
    private static List<String> inputs(
            HttpServletRequest request, HttpServletRequest container, SessionView session, String filter) {
        List<String> inputs = null;
        if (!filter.isEmpty()) {
            // Filters behind this one run for a page of the servlet that it passes on to, and for none of its own.
            inputs = new ArrayList<>(4);
            inputs.add("filter=" + filter);
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (!path.equals(container.getRequestURI()) || !Objects.equals(query, container.getQueryString())) {
            inputs = inputs == null ? new ArrayList<>(4) : inputs;
            inputs.add("path=" + path);
            inputs.add("query=" + query);
        }
        if (!session.id().isEmpty()) {
            inputs = inputs == null ? new ArrayList<>(4) : inputs;
            inputs.add("session");
        }
        for (String name : SILENT_INPUTS) {
            String value = request.getHeader(name);
            if (value != null) {
                inputs = inputs == null ? new ArrayList<>(4) : inputs;
                inputs.add(name + "=" + value);
            }
        }
        return inputs == null ? List.of() : List.copyOf(inputs);
    }

    private static @Nullable Identity keyIdentity(
            HttpServletRequest request,
            String path,
            @Nullable Identity observed,
            SessionView session,
            boolean shared,
            IdentityPolicy policy) {
        if (shared) {
            return null;
        }
        if (policy.isByPrincipal(path)) {
            Identity.Builder principal = new Identity.Builder();
            addPrincipal(request, principal);
            return principal.build();
        }
        if (policy.isBySession(path) && session.isSilent()) {
            Identity.Builder bySession = new Identity.Builder();
            if (observed != null) {
                for (Identity.Part part : observed.parts()) {
                    bySession.add(part.kind(), part.name(), part.value());
                }
            }
            bySession.add(Identity.Kind.SESSION, "", session.id());
            return bySession.build();
        }
        return observed;
    }

    private static @Nullable Identity identity(
            HttpServletRequest request, SessionView session, String sessionCookie, IdentityPolicy policy) {
        Identity.Builder identity = new Identity.Builder();
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            identity.add(Identity.Kind.AUTHORIZATION, "", Digest.of(authorization));
        }
        addPrincipal(request, identity);
        addCertificate(request, identity);
        if (!session.isSilent()) {
            identity.add(Identity.Kind.SESSION, "", session.id());
            for (Identity.Part attribute : session.attributes()) {
                identity.add(attribute.kind(), attribute.name(), attribute.value());
            }
        }
        Cookies.addTo(identity, request, sessionCookie, policy);
        Enumeration<String> names = request.getHeaderNames();
        while (names != null && names.hasMoreElements()) {
            String name = names.nextElement();
            if (!policy.isNeutralHeader(name)
                    && !name.equalsIgnoreCase("Cookie")
                    && !name.equalsIgnoreCase("Authorization")) {
                addHeader(request, identity, name);
            }
        }
        return identity.build();
    }

    private static void addHeader(HttpServletRequest request, Identity.Builder identity, String name) {
        Enumeration<String> values = request.getHeaders(name);
        while (values != null && values.hasMoreElements()) {
            identity.add(Identity.Kind.HEADER, name.toLowerCase(Locale.ROOT), values.nextElement());
        }
    }

    private static void addPrincipal(HttpServletRequest request, Identity.Builder identity) {
        Principal principal = request.getUserPrincipal();
        if (principal != null) {
            identity.add(Identity.Kind.PRINCIPAL, principal.getClass().getName(), String.valueOf(principal.getName()));
            String authorities = Authorities.of(principal);
            if (!authorities.isEmpty()) {
                identity.add(Identity.Kind.AUTHORITIES, "", authorities);
            }
        }
        String user = request.getRemoteUser();
        if (user != null && (principal == null || !user.equals(principal.getName()))) {
            identity.add(Identity.Kind.PRINCIPAL, "", user);
        }
    }

    private static void addCertificate(HttpServletRequest request, Identity.Builder identity) {
        if (request.isSecure()
                && request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] chain
                && chain.length > 0) {
            try {
                identity.add(Identity.Kind.CERTIFICATE, "", Digest.of(chain[0].getEncoded()));
            } catch (CertificateEncodingException unreadable) {
                identity.add(Identity.Kind.CERTIFICATE, "", chain[0].toString());
            }
        }
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    static String sessionCookie(ServletContext context) {
        String name = context.getSessionCookieConfig().getName();
        return name == null ? "JSESSIONID" : name;
    }

    PageKey key() {
        return key;
    }

    /** For path patterns: with the context path, without path parameters. */
    String path() {
        return path;
    }

    /** Whether a stored page could be this visitor's: not when something was read that nobody can follow. */
    boolean mayBeServed() {
        return declared || followable;
    }

    /** Whether the settings say for whom the path's pages are, whatever the page reads. */
    boolean isDeclared() {
        return declared;
    }

    /** Whether rendering changed who asks or what the session holds, or the session cannot be followed. */
    boolean isChangedSince(Visitor before) {
        return !mayBeServed()
                || !before.mayBeServed()
                || !session.attributes().equals(before.session.attributes())
                || (observed == null ? before.observed != null : !observed.equals(before.observed));
    }

    SessionView session() {
        return session;
    }

    /** Whether nothing at all tells who it is, and there is no session in which that could change. */
    boolean isNobody() {
        return observed == null && session.id().isEmpty();
    }
}
