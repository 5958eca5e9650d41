package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.RequestHeaders;
import io.github.jimmypage.cache.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The call around which a page is looked up, served or recorded. One for each request that reaches a servlet; used by one thread.
 */
final class Boundary implements RequestHeaders {
    private final RequestScope scope;
    private final PageCache cache;
    private final CachePolicy policy;
    private final HttpServletRequest request;
    private final HttpServletResponse plainResponse;
    private HttpServletResponse response;
    private final CacheStatus status;
    private @Nullable Visitor visitor;
    private @Nullable Capture capture;
    private boolean answered;

    Boundary(RequestScope scope, HttpServletRequest request, HttpServletResponse response) {
        this.scope = scope;
        this.cache = scope.cache();
        this.policy = cache.policy();
        this.request = request;
        this.plainResponse = response;
        this.response = response;
        this.status = new CacheStatus(response, policy.sendsStatusHeader());
    }

    /** The response to go on with: the one that came, or a wrapper that records. */
    HttpServletResponse response() {
        return response;
    }

    /** Not null when the page was served and the servlet must not run. */
    @Nullable
    Object answered() {
        return answered ? Boolean.TRUE : null;
    }

    void enter() {
        String obstacle = Admission.obstacle(request, plainResponse, cache);
        if (obstacle != null) {
            status.set(obstacle);
            cache.explain(obstacle, request.getRequestURI());
            return;
        }
        Visitor asking = Visitor.of(request, scope, policy.identity());
        visitor = asking;
        Lookup lookup = asking.mayBeServed() ? cache.find(asking.key(), this) : new Lookup.UriMiss(asking.key());
        if (lookup instanceof Lookup.Fresh fresh) {
            serve(fresh);
            return;
        }
        if (!request.getMethod().equals("GET")) {
            // A HEAD is answered from GET's page and never makes one: its body was never rendered.
            status.set(CacheStatus.missed(lookup));
            return;
        }
        status.set(CacheStatus.missed(lookup));
        cache.explain(CacheStatus.missed(lookup), asking.key());
        capture = new Capture(plainResponse, status, policy.maxPageBytes());
        response = capture.response();
    }

    private void serve(Lookup.Fresh fresh) {
        try {
            status.set(CacheStatus.hit(fresh.ttlSeconds()));
            answered = true;
            PageWriter.write(fresh.page(), plainResponse, request.getMethod().equals("HEAD"), scope.isOpenedByFilter());
            cache.explain("hit", fresh.key());
        } catch (IOException clientLeft) {
            // The connection is gone; rendering the page would meet the same.
            cache.explain("client left during a hit", fresh.key());
        }
    }

    /** The servlet returned or threw. */
    void left(@Nullable Throwable thrown) {
        if (capture != null) {
            capture.end(thrown == null && !request.isAsyncStarted());
        }
    }

    /** The scope ends: judge and keep what was recorded. */
    void publish(HttpServletResponse outermost, @Nullable Throwable thrown) {
        Capture recorded = capture;
        Visitor asked = visitor;
        if (recorded == null || asked == null) {
            return;
        }
        RenderedResponse rendered = recorded.rendered(
                outermost, thrown == null, scope.isSessionExchanged(), asked, request, scope, policy.identity());
        PageKey key = asked.key();
        Verdict verdict = cache.publish(key, asked.path(), this, rendered, scope.recording());
        status.refine(outermost, verdict);
        cache.explain(CacheStatus.described(verdict), key);
    }

    @Override
    public String valueOf(String lowerCaseName) {
        Enumeration<String> values = request.getHeaders(lowerCaseName);
        if (values == null || !values.hasMoreElements()) {
            return "";
        }
        String first = values.nextElement();
        if (!values.hasMoreElements()) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first);
        while (values.hasMoreElements()) {
            joined.append(',').append(values.nextElement());
        }
        return joined.toString();
    }
}
