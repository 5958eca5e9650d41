package io.github.jimmypage.verify;

import io.github.jimmypage.cache.AnswerHeaders;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import io.github.jimmypage.cache.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a page is what was rendered, as far as bytes tell. Without state; thread-safe. */
final class Comparison {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int SERVER_ERROR = 500;

    /** Of one moment or one client's haste, and not of the page: a time-out, too early, too many requests. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 425, 429);

    private Comparison() {}

    /** Whether the rendering says nothing of the page: it failed, or its answer is not there to be compared. */
    static boolean saysNothing(Page page, RenderedResponse rendered, Verdict verdict) {
        if (isStatusAnother(rendered)) {
            return rendered.status() == NOT_MODIFIED
                    || rendered.status() >= SERVER_ERROR
                    || OF_THE_MOMENT.contains(rendered.status());
        }
        if (effect(verdict) != null) {
            return false;
        }
        // No copy was made of what may not be kept: that it may not is the difference, if the stored page may.
        return !rendered.complete() || (rendered.body() == null && hasSameHead(page, rendered));
    }

    private static boolean hasSameHead(Page page, RenderedResponse rendered) {
        return hasSameType(page, rendered) && lines(page.headers()).equals(lines(rendered.headers()));
    }

    static boolean hasSameType(Page page, RenderedResponse rendered) {
        return Objects.equals(page.contentType(), rendered.contentType())
                && Objects.equals(page.locale(), rendered.locale());
    }

    private static boolean isStatusAnother(RenderedResponse rendered) {
        return rendered.status() != OK;
    }

    /** What rendering did that a hit leaves out; null for nothing. */
    static @Nullable Refusal effect(Verdict verdict) {
        if (!(verdict instanceof Verdict.Refused refused)) {
            return null;
        }
        return switch (refused.reason()) {
            case SET_COOKIE, SESSION_STATE, WROTE -> refused.reason();
            case STATUS,
                    NO_STORE,
                    VARY,
                    CSRF,
                    FLASH,
                    SECRET,
                    REQUEST_ATTRIBUTE,
                    OUTER_ATTRIBUTE,
                    VARIANTS,
                    NOT_SHARED,
                    DATABASE_ERROR,
                    NO_DATABASE,
                    CONTENT_TYPE,
                    INCOMPLETE,
                    TOO_LARGE,
                    QUARANTINED -> null;
        };
    }

    /** The part that differs; null when they are the same. */
    static @Nullable Part difference(Page page, RenderedResponse rendered, Verdict verdict) {
        if (isStatusAnother(rendered)) {
            return Part.STATUS;
        }
        if (effect(verdict) != null) {
            return Part.EFFECT;
        }
        if (!hasSameType(page, rendered)) {
            return Part.TYPE;
        }
        if (!lines(page.headers()).equals(lines(rendered.headers()))) {
            return Part.HEADER;
        }
        return Arrays.equals(page.body(), rendered.body()) ? null : Part.BODY;
    }

    /** The headers that matter, as lines in an order of their own. */
    static List<String> lines(List<Page.Header> headers) {
        if (headers.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(headers.size());
        for (Page.Header header : headers) {
            if (AnswerHeaders.matters(header.name())) {
                lines.add(header.name().toLowerCase(Locale.ROOT) + ": " + header.value());
            }
        }
        Collections.sort(lines);
        return lines;
    }
}
