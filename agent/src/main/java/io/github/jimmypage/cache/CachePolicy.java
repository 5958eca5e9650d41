package io.github.jimmypage.cache;

import io.github.jimmypage.config.Mode;
import io.github.jimmypage.config.PathDuration;
import io.github.jimmypage.config.Patterns;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the settings say about caching, in the form in which each request asks for it. Immutable; made anew on each reload.
 */
public final class CachePolicy {
    /** A stream that has ended is none: its next reader waits for what comes now, and not for what came. */
    private static final String EVENTS = "text/event-stream";

    private final Mode mode;
    private final boolean statusHeader;
    private final boolean entityTags;
    private final boolean gzip;
    private final boolean debug;
    private final Patterns includedByName;
    private final Exclusions exclusions;
    private final boolean requireDatabase;
    private final Patterns contentTypes;
    private final long maxPageBytes;
    private final int maxVariants;
    private final long cacheNanos;
    private final List<PathDuration> nanosByPath;
    private final long privateNanos;
    private final long settleNanos;
    private final boolean contextAttributes;
    private final List<String> boundaryFilters;
    private final StaleRules stale;
    private final IdentityPolicy identity;

    public CachePolicy(Settings settings) {
        identity = new IdentityPolicy(settings);
        mode = settings.get(Setting.MODE);
        statusHeader = settings.get(Setting.CACHE_STATUS_HEADER);
        entityTags = settings.get(Setting.CACHE_ETAG);
        gzip = settings.get(Setting.CACHE_GZIP);
        debug = settings.get(Setting.DEBUG_CACHE);
        includedByName = byName(settings.get(Setting.CACHE_INCLUDE));
        exclusions = new Exclusions(
                settings.get(Setting.CACHE_INCLUDE),
                settings.get(Setting.CACHE_EXCLUDE),
                settings.get(Setting.CACHE_EXCLUDE_BUILTIN));
        requireDatabase = settings.get(Setting.CACHE_REQUIRE_DATABASE);
        contentTypes = settings.get(Setting.CACHE_CONTENT_TYPES);
        maxVariants = settings.get(Setting.CACHE_MAX_VARIANTS);
        maxPageBytes = settings.get(Setting.CACHE_MAX_PAGE_BYTES);
        cacheNanos = settings.get(Setting.CACHE_SECONDS).toNanos();
        nanosByPath = settings.get(Setting.CACHE_SECONDS_BY_PATH);
        privateNanos = settings.get(Setting.CACHE_PRIVATE_SECONDS).toNanos();
        settleNanos = settings.get(Setting.REFRESH_SETTLE).toNanos();
        contextAttributes = settings.get(Setting.WRITE_CONTEXT_ATTRIBUTES);
        boundaryFilters = settings.get(Setting.BOUNDARY_FILTERS);
        stale = new StaleRules(
                settings.get(Setting.STALE_MAX_SECONDS).toNanos(),
                settings.get(Setting.STALE_MAX_GENERATIONS),
                settings.get(Setting.STALE_ON_ERROR_SECONDS).toNanos());
    }

    public IdentityPolicy identity() {
        return identity;
    }

    public StaleRules stale() {
        return stale;
    }

    /** Whether pages are served. */
    public boolean isOn() {
        return mode == Mode.ON;
    }

    /** Whether pages are stored, be it to be served or to be compared. */
    public boolean keepsPages() {
        return mode != Mode.OFF;
    }

    public Mode mode() {
        return mode;
    }

    public boolean sendsStatusHeader() {
        return statusHeader;
    }

    /** Whether pages without an entity tag get one. */
    public boolean sendsEntityTags() {
        return entityTags;
    }

    /** Whether a compressed form of shared pages is kept. */
    public boolean keepsGzip() {
        return gzip;
    }

    /** Whether every decision is logged. */
    public boolean isDebug() {
        return debug;
    }

    public boolean isExcluded(String path) {
        return exclusions.cover(path);
    }

    /** Whether pages of the path may only be stored when the path was seen using the database. */
    public boolean requiresDatabase(String path) {
        return requireDatabase && !includedByName.matches(path);
    }

    /** Without the pattern that fits every path: it names none. */
    private static Patterns byName(Patterns include) {
        List<String> texts = new ArrayList<>(include.texts());
        texts.removeAll(List.of("/*"));
        return Patterns.of(texts);
    }

    /**
     * Whether pages of this type may be stored.
     *
     * @param mediaType in lower case, without parameters
     */
    public boolean isCacheable(String mediaType) {
        return contentTypes.matches(mediaType) && !mediaType.equals(EVENTS);
    }

    /** The media type in lower case without parameters; empty when no content type was set. */
    public static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
    }

    /** Bytes; larger bodies are not kept. */
    public long maxPageBytes() {
        return maxPageBytes;
    }

    /** How many variants of a page are kept. */
    public int maxVariants() {
        return maxVariants;
    }

    /** How long a page of the path counts as fresh, in nanoseconds; {@code Long.MAX_VALUE} for ever. */
    public long freshNanos(String path, boolean shared) {
        long nanos = unbounded(cacheNanos);
        for (PathDuration byPath : nanosByPath) {
            if (byPath.pattern().matches(path)) {
                nanos = unbounded(byPath.duration().toNanos());
                break;
            }
        }
        return shared ? nanos : Math.min(nanos, unbounded(privateNanos));
    }

    private static long unbounded(long nanos) {
        return nanos == Duration.ZERO.toNanos() ? Long.MAX_VALUE : nanos;
    }

    /** Pages rendered this soon after a bump turn stale when that window ends, in nanoseconds. */
    public long settleNanos() {
        return settleNanos;
    }

    /** Names of classes of filters that end the chain, beside those that the agent knows. */
    public List<String> boundaryFilters() {
        return boundaryFilters;
    }

    /** Whether a changed attribute of a web application's context bumps. */
    public boolean bumpsOnContextAttributes() {
        return contextAttributes;
    }
}
