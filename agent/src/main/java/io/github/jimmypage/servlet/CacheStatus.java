package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Our member of the {@code Cache-Status} header (RFC 9211), appended to what stands there already. Used by one thread. */
final class CacheStatus {
    static final String HEADER = "Cache-Status";
    static final String METHOD = "jimmypage; fwd=method";
    static final String URI_MISS = "jimmypage; fwd=uri-miss";
    static final String VARIANT_MISS = "jimmypage; fwd=vary-miss";
    /** There is a page, but it was never compared with one for another client (RFC 9211, section 2.2, "miss"). */
    static final String UNEARNED = "jimmypage; fwd=miss; detail=unearned";

    static final String STALE = "jimmypage; fwd=stale";
    /** A fresh page is there, and its reader may be changing it just now (RFC 9211, section 2.2, "request"). */
    static final String NOT_FOR_THIS_REQUEST = "jimmypage; fwd=request";

    /** Rendered to be compared with the page that there is, or would be, to be served. */
    static final String VERIFIED = bypassed("verify");

    /** Other JVMs may have written, and this one does not know. */
    static final String UNCONFIRMED = bypassed("unconfirmed");

    private final HttpServletResponse response;
    private final boolean enabled;
    private final @Nullable String present;
    private String value = "";
    private boolean held;

    CacheStatus(HttpServletResponse response, boolean enabled) {
        this.response = response;
        this.enabled = enabled;
        this.present = enabled ? response.getHeader(HEADER) : null;
    }

    static String bypassed(String detail) {
        return "jimmypage; fwd=bypass; detail=" + detail;
    }

    /** @param ttlSeconds negative for a page without a bound of age */
    static String hit(long ttlSeconds) {
        return ttlSeconds < 0 ? "jimmypage; hit" : "jimmypage; hit; ttl=" + ttlSeconds;
    }

    /** @param staleNanos for how long the page has been stale; told as a negative lifetime (RFC 9211, section 2.4) */
    static String staleHit(long staleNanos) {
        return "jimmypage; hit; detail=stale; ttl=" + -(staleNanos / 1_000_000_000L);
    }

    /** Another request's render was waited for. */
    static String collapsed(String missed) {
        return missed + "; collapsed";
    }

    static String missed(Lookup lookup) {
        if (lookup instanceof Lookup.Fresh fresh) {
            return hit(fresh.ttlSeconds());
        }
        if (lookup instanceof Lookup.Stale) {
            return STALE;
        }
        return lookup instanceof Lookup.VariantMiss ? VARIANT_MISS : URI_MISS;
    }

    static String described(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? "detail=" + refused.reason().label()
                : "stored";
    }

    void set(String newValue) {
        value = newValue;
        if (!held) {
            write(response);
        }
    }

    /** From now on nothing is said, until {@link #release}: a filter that may answer may also pass on to a static file, which carries none. */
    void hold() {
        held = true;
    }

    /** What was held is never said: it belongs to nobody. */
    void drop() {
        value = "";
    }

    /** Somebody answers to whom it belongs. */
    void release() {
        if (held) {
            held = false;
            if (!value.isEmpty() && !response.isCommitted()) {
                write(response);
            }
        }
    }

    /** After {@code reset()}, which took the header away. */
    void restore() {
        if (!held) {
            write(response);
        }
    }

    /** Says what became of the page, if the client can still hear it. */
    void refine(HttpServletResponse outermost, Verdict verdict) {
        if (!outermost.isCommitted()) {
            value = withoutDetail(value) + "; " + described(verdict);
            write(outermost);
        }
    }

    /** A parameter stands once (RFC 8941, section 3.1.2). */
    private static String withoutDetail(String value) {
        int detail = value.indexOf("; detail=");
        return detail < 0 ? value : value.substring(0, detail);
    }

    private void write(HttpServletResponse target) {
        if (enabled) {
            target.setHeader(HEADER, present == null ? value : present + ", " + value);
        }
    }
}
