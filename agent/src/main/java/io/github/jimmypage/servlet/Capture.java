package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestTraits;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recording of one response, from the boundary's entry to the end of the scope. Used by one thread. */
final class Capture {
    private final HttpServletResponse plain;
    private final CapturingResponse response;
    private final HeaderSnapshot before;
    private List<Page.Header> headers = List.of();
    private List<String> vary = List.of();
    private @Nullable String contentType;
    private @Nullable HeaderSnapshot left;
    private volatile @Nullable HeaderSnapshot filtersLeft;
    private boolean regularEnd;
    private String found = "";

    Capture(HttpServletResponse plain, CacheStatus status, PageCache cache) {
        this.plain = plain;
        this.before = HeaderSnapshot.of(plain);
        this.response = new CapturingResponse(plain, status, cache);
    }

    CapturingResponse response() {
        return response;
    }

    /** The page will be completed by other threads of this scope. */
    void goOn(RequestScope scope) {
        response.goOn(scope);
    }

    /** The boundary is left, and others go on: what is set until the filters are left is set by them. */
    void leave() {
        left = HeaderSnapshot.of(plain);
        filtersLeft = null;
    }

    void leaveFilters() {
        if (left != null && filtersLeft == null) {
            filtersLeft = HeaderSnapshot.of(plain);
        }
    }

    /** What was recorded is stored, or never will be. */
    void release() {
        response.release();
    }

    /** Not a page to be kept any more. */
    void spoil() {
        response.cutShort();
    }

    /**
     * The response to write to in order to be recorded: the given one where it is this recording's or a wrapper of it, the recording
     * itself in place of the container's response that it stands on. Where wrappers of the application stand between, what is written
     * past them is not what a hit would write, and the page is not kept.
     */
    ServletResponse over(ServletResponse given) {
        ServletResponse inner = given;
        boolean containersOnly = true;
        while (inner instanceof ServletResponseWrapper wrapper) {
            if (inner == response) {
                return given;
            }
            if (inner == plain && containersOnly) {
                return response;
            }
            containersOnly &= wrapper instanceof WatchedResponse
                    || isContainers(wrapper.getClass().getName());
            inner = wrapper.getResponse();
        }
        if (containersOnly && inner == plain) {
            return response;
        }
        spoil();
        return given;
    }

    /** Dispatchers put wrappers of their own around a response. */
    private static boolean isContainers(String name) {
        return name.startsWith("org.apache.catalina.")
                || name.startsWith("org.eclipse.jetty.")
                || name.startsWith("io.undertow.");
    }

    /** The page is complete: what is set from now on is set by filters, which run on a hit as well. */
    void end(boolean regular) {
        HeaderSnapshot atCommit = response.atCommit();
        HeaderSnapshot after = atCommit == null ? HeaderSnapshot.of(plain) : atCommit;
        headers = after.since(before, response.isLanguageByHeader());
        HeaderSnapshot atLeaving = left;
        if (atLeaving != null) {
            // A quick thread is done before the filters are left: what did not pass through the recording is theirs.
            HeaderSnapshot stood = filtersLeft;
            HeaderSnapshot afterFilters = stood == null ? after : stood;
            headers = new ArrayList<>(headers);
            List<Page.Header> filters = new ArrayList<>(afterFilters.since(atLeaving, false));
            filters.removeIf(header -> response.hasSetMeanwhile(header.name()));
            headers.removeAll(filters);
        }
        vary = List.copyOf(plain.getHeaders("Vary"));
        // As the header spells it, where it is there already: Undertow tells it in another way than it sends it.
        String spelled = plain.getHeader("Content-Type");
        contentType = spelled == null ? plain.getContentType() : spelled;
        regularEnd = regular && !after.lacksAnyOf(before);
    }

    RenderedResponse rendered(
            HttpServletResponse outermost,
            boolean regularScopeEnd,
            boolean sessionExchanged,
            Visitor asked,
            @Nullable Departure departure,
            long client,
            @Nullable RequestTraits traits,
            RequestScope scope) {
        boolean cookieSet = sessionExchanged
                || response.isCookieSet()
                || scope.isCookieAdded()
                || FlashCookie.isAnotherSetBy(outermost);
        boolean complete = regularEnd && regularScopeEnd && !response.isCutShort();
        Recording recording = scope.recording();
        boolean hopeless = departure == null
                || !complete
                || cookieSet
                || outermost.getStatus() != HttpServletResponse.SC_OK
                || recording.hasWritten()
                || recording.isDatabaseFailed();
        Departure left = hopeless ? null : departure;
        byte[] body = hopeless ? null : response.captured();
        Observations observations = scope.observations();
        Refusal observed = observed(observations, asked, left == null ? asked : left.visitor());
        return new RenderedResponse(
                outermost.getStatus(),
                contentType,
                response.locale(),
                headers,
                response.isForbidden() ? List.of("no-store") : all(plain, "Cache-Control"),
                all(plain, "Pragma"),
                plain.getHeader("Expires"),
                vary,
                body,
                response.isTooLarge(),
                complete && (body == null || response.isWhole(body)),
                cookieSet,
                observed,
                response.isByWriter(),
                response.isLengthDeclared(scope.isEmbedded() ? null : body),
                scope.isEmbedded(),
                observations.isAddressRead(),
                observations.inputs(),
                left == null ? List.of() : left.attributes(),
                client,
                traits);
    }

    /**
     * Looks for what must not stand in a page that is kept.
     *
     * @param body what was recorded; null when it is not kept anyway
     * @param departure what there is to know of the client; null as well
     */
    ContentCheck check(byte @Nullable [] body, @Nullable Departure departure, HttpServletResponse outermost) {
        if (body == null || departure == null) {
            return ContentCheck.NONE;
        }
        return new ContentCheck() {
            @Override
            public @Nullable Refusal refusal() {
                if (Secrets.isNonceToldBy(outermost)) {
                    found = "Content-Security-Policy";
                    return Refusal.CSRF;
                }
                Secrets.Found inPage = Secrets.in(body, values(headers), departure.secrets());
                if (inPage == null) {
                    return null;
                }
                found = inPage.what();
                return inPage.refusal();
            }
        };
    }

    /** What it is for which the page itself forbids storing, as {@link #check} found it: a kind and a name; empty for nothing. */
    String found() {
        return found;
    }

    private static @Nullable Refusal observed(Observations observations, Visitor asked, Visitor now) {
        Refusal refusal = observations.refusal(asked.isDeclared());
        if (refusal != null) {
            return refusal;
        }
        return now.isChangedSince(asked) ? Refusal.SESSION_STATE : null;
    }

    private static List<String> all(HttpServletResponse response, String name) {
        Collection<String> values = response.getHeaders(name);
        return values.isEmpty() ? List.of() : List.copyOf(values);
    }

    private static List<String> values(List<Page.Header> headers) {
        List<String> values = new ArrayList<>(headers.size());
        for (Page.Header header : headers) {
            values.add(header.value());
        }
        return values;
    }
}
