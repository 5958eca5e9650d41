package io.github.jimmypage.listen;

import org.jspecify.annotations.Nullable;

/**
 * How others who write to a PostgreSQL are heard at one moment, for whoever looks on. Counts are since the start. Immutable.
 *
 * @param confirmed whether pages may be served
 * @param trouble why no pages may be served, in words and without secrets; null while they may
 * @param channel on which it is listened
 * @param lagMillis since this JVM last knew that it had heard everything; -1 for never
 * @param notifications that were heard
 * @param reconnects connections that were made again
 */
public record ListenState(
        boolean confirmed,
        @Nullable String trouble,
        String channel,
        long lagMillis,
        long notifications,
        long reconnects) {}
