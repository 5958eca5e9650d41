package io.github.jimmypage.cache;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which headers make two answers different ones. Without state; thread-safe. */
public final class AnswerHeaders {
    /**
     * Headers that may differ between answers that are the same: validators and ages that are true of the stored page as well, and
     * what is made for each answer to follow or to time it.
     */
    private static final Set<String> NO_MATTER = Set.of(
            "etag",
            "expires",
            "last-modified",
            "request-id",
            "server-timing",
            "traceparent",
            "traceresponse",
            "x-amzn-trace-id",
            "x-b3-spanid",
            "x-b3-traceid",
            "x-correlation-id",
            "x-request-id",
            "x-response-time",
            "x-runtime",
            "x-trace-id");

    private AnswerHeaders() {}

    /** Whether answers in which this header differs are not the same. */
    public static boolean matters(String name) {
        return !NO_MATTER.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether all that matters is the same, in the same order. */
    static boolean areSame(List<Page.Header> one, List<Page.Header> other) {
        if (one.equals(other)) {
            return true;
        }
        Iterator<Page.Header> ones = one.iterator();
        Iterator<Page.Header> others = other.iterator();
        while (true) {
            Page.Header next = next(ones);
            Page.Header otherNext = next(others);
            if (next == null || otherNext == null) {
                return next == null && otherNext == null;
            }
            if (!next.equals(otherNext)) {
                return false;
            }
        }
    }

    private static Page.@Nullable Header next(Iterator<Page.Header> headers) {
        while (headers.hasNext()) {
            Page.Header header = headers.next();
            if (matters(header.name())) {
                return header;
            }
        }
        return null;
    }
}
