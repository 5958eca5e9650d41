package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Recording;

/** Says in words for how long a stored page is good. Without state; thread-safe. */
final class StoredWords {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private StoredWords() {}

    static String of(Page page, Visitor asked, RequestScope scope) {
        String generation = "good for generation " + page.generation();
        if (page.freshNanos() == Long.MAX_VALUE) {
            return generation + ", whatever its age";
        }
        return generation + " and " + page.freshNanos() / NANOS_PER_SECOND + " s, " + bound(page, asked, scope);
    }

    private static String bound(Page page, Visitor asked, RequestScope scope) {
        CachePolicy policy = scope.cache().policy();
        Recording recording = scope.recording();
        boolean shared = asked.key().isShared();
        if (page.freshNanos() == policy.freshNanos(asked.path(), shared)) {
            return shared ? "by cache.seconds" : "by cache.private-seconds or cache.seconds";
        }
        if (recording.sinceBumpNanos() < policy.settleNanos()) {
            return "by refresh.settle: it was rendered soon after a bump";
        }
        return recording.isClockRead()
                ? "because the database was asked for the time, or by Cache-Control"
                : "by Cache-Control, Expires or Pragma of the application";
    }
}
