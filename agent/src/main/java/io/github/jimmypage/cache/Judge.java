package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a rendered page may be stored. Without state of its own; thread-safe.
 *
 * <p>The order of the rules is the order in which a reason helps most: what the application did before what it looks like.
 */
final class Judge {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** A page that reads the database's clock is wrong a moment later, whatever is written. */
    private static final long CLOCK_NANOS = 60 * NANOS_PER_SECOND;

    private Judge() {}

    /** The first rule that forbids storing, or null. */
    static @Nullable Refusal refusal(
            RenderedResponse response,
            Recording recording,
            PageKey key,
            String path,
            CachePolicy policy,
            boolean seenUsingDatabase) {
        if (!response.complete()) {
            return Refusal.INCOMPLETE;
        }
        if (response.status() != 200) {
            return Refusal.STATUS;
        }
        if (recording.mayHaveWritten()) {
            return Refusal.WROTE;
        }
        if (recording.isDatabaseFailed()) {
            return Refusal.DATABASE_ERROR;
        }
        if (response.cookieSet()) {
            return Refusal.SET_COOKIE;
        }
        if (response.observed() != null) {
            return response.observed();
        }
        Directives directives = Directives.of(response.cacheControl(), response.pragma(), response.expires());
        if (directives.noStore() || directives.maxAgeSeconds() == 0 || (directives.isPrivate() && key.isShared())) {
            return Refusal.NO_STORE;
        }
        if (isSecondHand(response)) {
            return Refusal.NO_STORE;
        }
        if (Vary.forbidsStoring(response.vary())) {
            return Refusal.VARY;
        }
        if (!policy.isCacheable(CachePolicy.mediaType(response.contentType()))) {
            return Refusal.CONTENT_TYPE;
        }
        if (response.tooLarge()) {
            return Refusal.TOO_LARGE;
        }
        if (!seenUsingDatabase && policy.requiresDatabase(path)) {
            return Refusal.NO_DATABASE;
        }
        return response.body() == null ? Refusal.INCOMPLETE : null;
    }

    /** The page to store of a response that no rule forbids. */
    static Page page(
            RenderedResponse response,
            byte[] body,
            Recording recording,
            PageKey key,
            String path,
            CachePolicy policy,
            Repeats repeats,
            long now) {
        long fresh = policy.freshNanos(path, key.isShared());
        Directives directives = Directives.of(response.cacheControl(), response.pragma(), response.expires());
        long maxAge = directives.maxAgeSeconds();
        if (maxAge >= 0) {
            fresh = Math.min(fresh, maxAge * NANOS_PER_SECOND);
        }
        if (recording.isClockRead()) {
            fresh = Math.min(fresh, CLOCK_NANOS);
        }
        if (recording.sinceBumpNanos() < policy.settleNanos()) {
            fresh = Math.min(fresh, policy.settleNanos() - recording.sinceBumpNanos());
        }
        return new Page(
                recording.goodFor(),
                recording.startNanos(),
                fresh,
                now - recording.startNanos(),
                repeats.text(response.contentType()),
                response.locale(),
                repeats.headers(response.headers()),
                body,
                response.byWriter(),
                !response.addressRead(),
                directives.neverStale(),
                response.attributes(),
                response.client(),
                response.traits(),
                false,
                new Forms(
                        policy.sendsEntityTags() && !bringsTag(response),
                        response.lengthDeclared(),
                        response.embedded(),
                        null));
    }

    /** Whether it comes out of another cache, whose {@code Age} would stand still here (RFC 9111, section 5.1). */
    private static boolean isSecondHand(RenderedResponse response) {
        for (Page.Header header : response.headers()) {
            if (header.name().equalsIgnoreCase("Age")) {
                return true;
            }
        }
        return false;
    }

    private static boolean bringsTag(RenderedResponse response) {
        for (Page.Header header : response.headers()) {
            if (header.name().equalsIgnoreCase("ETag")) {
                return true;
            }
        }
        return false;
    }
}
