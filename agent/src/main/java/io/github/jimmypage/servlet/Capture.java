package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
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
    private boolean regularEnd;

    Capture(HttpServletResponse plain, CacheStatus status, long maxBytes) {
        this.plain = plain;
        this.before = HeaderSnapshot.of(plain);
        this.response = new CapturingResponse(plain, status, maxBytes);
    }

    HttpServletResponse response() {
        return response;
    }

    /** The boundary is left: what is set from now on is set by filters, which run on a hit as well. */
    void end(boolean regular) {
        HeaderSnapshot after = HeaderSnapshot.of(plain);
        headers = after.since(before);
        vary = List.copyOf(plain.getHeaders("Vary"));
        contentType = plain.getContentType();
        regularEnd = regular && !after.lacksAnyOf(before);
    }

    RenderedResponse rendered(
            HttpServletResponse outermost,
            boolean regularScopeEnd,
            boolean sessionExchanged,
            Visitor asked,
            @Nullable Departure departure,
            long client,
            RequestScope scope) {
        boolean cookieSet = sessionExchanged || outermost.containsHeader("Set-Cookie");
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
        Refusal found = null;
        if (body != null && left != null) {
            found = Secrets.isNonceIn(outermost.getHeaders("Content-Security-Policy"))
                            || Secrets.isNonceIn(outermost.getHeaders("Content-Security-Policy-Report-Only"))
                    ? Refusal.CSRF
                    : Secrets.in(body, values(headers), left.secrets());
        }
        Observations observations = scope.observations();
        Refusal observed = observed(observations, asked, left == null ? asked : left.visitor());
        return new RenderedResponse(
                outermost.getStatus(),
                contentType,
                response.locale(),
                headers,
                all(plain, "Cache-Control"),
                all(plain, "Pragma"),
                plain.getHeader("Expires"),
                vary,
                body,
                response.isTooLarge(),
                complete && (body == null || response.isWhole(body)),
                cookieSet,
                observed,
                found,
                response.isByWriter(),
                response.isLengthDeclared(),
                scope.isEmbedded(),
                observations.isAddressRead(),
                observations.inputs(),
                left == null ? List.of() : left.attributes(),
                client);
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
