package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.EntityTag;
import io.github.jimmypage.cache.HttpDate;
import io.github.jimmypage.cache.IfNoneMatch;
import io.github.jimmypage.cache.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** What a request makes its answer depend on (RFC 9110, section 13). Without state; thread-safe. */
final class Conditions {
    /** What our tag may have become on the way: that of our compressed form, of Jetty's and of Apache's. */
    private static final String[] SUFFIXES = {"", "-gzip", "--gzip"};

    private Conditions() {}

    /** Whether there is a condition that is about changing something, or about a part: the application's own matter. */
    static boolean areForTheApplication(HttpServletRequest request) {
        return request.getHeader("If-Match") != null
                || request.getHeader("If-Unmodified-Since") != null
                || request.getHeader("If-Range") != null;
    }

    /**
     * Whether the client has the page already.
     *
     * @param ownTag the agent's tag of the page without quotation marks; null when it is not to be sent
     */
    static boolean areMetBy(Page page, @Nullable String ownTag, HttpServletRequest request) {
        String tags = joined(request, "If-None-Match");
        if (tags != null) {
            // Whatever it says, the date no longer counts (RFC 9110, section 13.1.3).
            return isNamed(IfNoneMatch.of(tags), page, ownTag);
        }
        String since = joined(request, "If-Modified-Since");
        String modified = since == null ? null : page.header("Last-Modified");
        if (since == null || modified == null) {
            return false;
        }
        long modifiedMillis = HttpDate.millis(modified);
        long sinceMillis = HttpDate.millis(since);
        return modifiedMillis != HttpDate.NONE && sinceMillis != HttpDate.NONE && modifiedMillis <= sinceMillis;
    }

    private static boolean isNamed(IfNoneMatch condition, Page page, @Nullable String ownTag) {
        if (ownTag != null) {
            for (String suffix : SUFFIXES) {
                if (condition.names(ownTag + suffix)) {
                    return true;
                }
            }
            return false;
        }
        String tag = page.header("ETag");
        String opaque = tag == null ? null : EntityTag.opaque(tag.trim());
        return opaque != null && condition.names(opaque);
    }

    /** All values of a header, joined by commas; null when it was not sent. */
    static @Nullable String joined(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        if (values == null || !values.hasMoreElements()) {
            return null;
        }
        String joined = values.nextElement();
        while (values.hasMoreElements()) {
            joined = joined + ", " + values.nextElement();
        }
        return joined;
    }
}
