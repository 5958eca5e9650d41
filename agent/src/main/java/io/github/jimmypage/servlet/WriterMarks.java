package io.github.jimmypage.servlet;

import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.WriterId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks the client of a request that may write, by everything it could be known by later, from the first moment to the end of the
 * scope. Used by one thread at a time.
 */
final class WriterMarks {
    private final OwnWrites ownWrites;
    private final String cookieName;
    private final HttpServletRequest container;
    private final HttpServletResponse response;
    private final Set<WriterId> seen = new HashSet<>();
    private final List<OwnWrites.Writing> open = new ArrayList<>(4);
    private @Nullable String setCookie;
    private @Nullable String given;
    /** Whether the client will know itself by the cookie: it brought it, or the answer holds it. */
    private boolean cookieGiven;

    private WriterMarks(
            OwnWrites ownWrites, String cookieName, HttpServletRequest container, HttpServletResponse response) {
        this.ownWrites = ownWrites;
        this.cookieName = cookieName;
        this.container = container;
        this.response = response;
    }

    /** @param cookieName empty for no cookie */
    static WriterMarks begin(
            OwnWrites ownWrites, String cookieName, HttpServletRequest container, HttpServletResponse response) {
        WriterMarks marks = new WriterMarks(ownWrites, cookieName, container, response);
        marks.add(container);
        if (marks.seen.isEmpty() || marks.cookieId() != null || ownWrites.isToldToOthers()) {
            marks.addCookie();
        }
        return marks;
    }

    /** Marks what this view of the request knows of the client; filters may have decided who it is. */
    void add(HttpServletRequest view) {
        for (WriterId id : idsOf(view)) {
            add(id);
        }
    }

    private void add(WriterId id) {
        if (seen.add(id)) {
            open.add(ownWrites.begin(id));
        }
    }

    private @Nullable String cookieId() {
        return OwnCookie.id(container, cookieName);
    }

    /**
     * Has the client known by the cookie: by its own id where it brings one, and else by a new one. Where there are other JVMs by a new
     * one in any case: they know the own one from an earlier write.
     */
    void addCookie() {
        if (cookieName.isEmpty() || setCookie != null) {
            return;
        }
        String id = cookieId();
        boolean unheard = id != null && ownWrites.isUnheard(id);
        if (id != null && !unheard) {
            add(new WriterId(WriterId.Kind.COOKIE, id));
        }
        String known = id == null || ownWrites.isToldToOthers() ? OwnCookie.newId() : id;
        if (!unheard) {
            // Else the new one would vouch for what was written elsewhere under the old one.
            add(new WriterId(WriterId.Kind.COOKIE, known));
            given = known;
        }
        setCookie = OwnCookie.setCookie(cookieName, known, ownWrites.remembered(), container.isSecure());
        putCookie();
    }

    /** At the start, because the answer may go out before the write is committed; again after a reset. */
    private void putCookie() {
        String value = setCookie;
        if (value == null) {
            return;
        }
        boolean there = isThere(response.getHeaders("Set-Cookie"));
        if (!there && !response.isCommitted()) {
            response.addHeader("Set-Cookie", value);
            there = true;
        }
        cookieGiven = there || cookieId() != null;
    }

    /**
     * By what the client is known to other JVMs once it has its answer: {@link OwnCookie#mark}; empty where the answer may be without the
     * cookie. What takes it out of the answer later, as {@code reset()} does, is seen at the end, where it is put back or, if the answer
     * has left without it, everybody counts as the writer.
     *
     * @param over whether the application is done with the answer: of an error the container may still make another one
     */
    String mark(boolean over) {
        putCookie();
        String value = setCookie;
        if (value == null || (over && response.getStatus() >= 400)) {
            return "";
        }
        // This very one, for another one's id does not stand for this write.
        boolean certain = false;
        for (String given : response.getHeaders("Set-Cookie")) {
            if (given.startsWith(cookieName + "=")) {
                certain = given.equals(value);
            }
        }
        return certain ? OwnCookie.mark(container, cookieName, ownWrites.remembered()) : "";
    }

    private boolean isThere(Collection<String> setCookies) {
        for (String value : setCookies) {
            if (value.startsWith(cookieName + "=")) {
                return true;
            }
        }
        return false;
    }

    /** The scope ends; every bump of it has happened. */
    void end() {
        try {
            add(container);
            putCookie();
        } catch (RuntimeException over) {
            // The container has done with a request that was completed asynchronously: what is known of the client must
            // do.
        }
        if (setCookie != null && !cookieGiven) {
            // The answer was on its way already: nobody can tell this client from others.
            ownWrites.raiseFloorForAll();
        }
        ownWrites.end(open, given);
    }

    /** By what a client is known, the cookie apart. */
    private static List<WriterId> idsOf(HttpServletRequest request) {
        List<WriterId> ids = new ArrayList<>(3);
        HttpSession session = request.getSession(false);
        if (session != null) {
            ids.add(new WriterId(WriterId.Kind.SESSION, session.getId()));
        }
        Principal principal = request.getUserPrincipal();
        if (principal != null) {
            ids.add(new WriterId(WriterId.Kind.PRINCIPAL, String.valueOf(principal.getName())));
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            ids.add(new WriterId(WriterId.Kind.CREDENTIAL, Digest.of(authorization)));
        }
        return ids;
    }

    /**
     * The mark that a client that reads would have if it had written through another JVM; null where it may have, because it could be
     * known by something, whatever that is.
     *
     * @param ids by which it could be known here
     * @param remembered how long the cookie of a client is kept that writes here
     */
    static @Nullable String unmarked(
            Collection<WriterId> ids,
            HttpServletRequest boundary,
            HttpServletRequest container,
            String cookieName,
            Duration remembered) {
        // A session that is not known here may be one of another JVM.
        boolean known = !ids.isEmpty()
                || container.getRequestedSessionId() != null
                || boundary.getRequestedSessionId() != null
                || OwnCookie.isBrought(container, cookieName);
        String mark = known ? "" : OwnCookie.mark(container, cookieName, remembered);
        return mark.isEmpty() ? null : mark;
    }

    /** By what a client that reads could be known as a writer. */
    static List<WriterId> idsOf(HttpServletRequest boundary, HttpServletRequest container, String cookieName) {
        List<WriterId> ids = new ArrayList<>(idsOf(boundary));
        ids.addAll(idsOf(container));
        String cookie = OwnCookie.id(container, cookieName);
        if (cookie != null) {
            ids.add(new WriterId(WriterId.Kind.COOKIE, cookie));
        }
        return ids;
    }
}
