package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells pages apart. Immutable; holds bootstrap types and types of this package only, so that it keeps no application's
 * class loader alive.
 */
public final class PageKey {
    /** No header's value can hold this, so that values of the one kind never pass for the other. */
    private static final String RULE_BEGINS = "\0";

    private final int context;
    private final int localPort;
    private final Origin origin;
    private final Origin containerOrigin;
    private final String path;
    private final @Nullable String query;
    private final String language;
    private final @Nullable Identity identity;
    private final List<String> variant;
    private final int hash;

    /**
     * @param context number of the web application, unique in this JVM's life: a redeploy gets a new one
     * @param localPort of the connector that the request came in by
     * @param origin as the request tells it at the boundary, wrappers of the application included
     * @param containerOrigin as the container tells it
     * @param path as it came, with the context path, without the session's path parameter, not decoded
     * @param query as it came, raw, order kept, without ignored parameters; null when there is none
     * @param language normalised {@code Accept-Language}, empty when there is none
     * @param identity to whom the page belongs; null for nobody
     * @param variant values of inputs that say nothing of who asks: a fixed number that every request has, then those that a
     *     {@link VariantRule} names, in its order
     */
    public PageKey(
            int context,
            int localPort,
            Origin origin,
            Origin containerOrigin,
            String path,
            @Nullable String query,
            String language,
            @Nullable Identity identity,
            List<String> variant) {
        this.context = context;
        this.localPort = localPort;
        this.origin = origin;
        this.containerOrigin = containerOrigin;
        this.path = path;
        this.query = query;
        this.language = language;
        this.identity = identity;
        this.variant = variant;
        int h = path.hashCode();
        h = 31 * h + (query == null ? 0 : query.hashCode());
        h = 31 * h + origin.hashCode();
        h = 31 * h + language.hashCode();
        h = 31 * h + (identity == null ? 0 : identity.hashCode());
        h = 31 * h + variant.hashCode();
        this.hash = 31 * h + context * 65_537 + localPort;
    }

    /** The same page for the given values of a variant rule, which join those that every request has. */
    public PageKey withVariant(List<String> values) {
        List<String> joined = new ArrayList<>(variant);
        joined.add(RULE_BEGINS);
        joined.addAll(values);
        return new PageKey(
                context, localPort, origin, containerOrigin, path, query, language, identity, List.copyOf(joined));
    }

    /** The same key, to be kept: what most pages have in common is one object for all of them. */
    PageKey sharing(Repeats repeats) {
        return new PageKey(
                context,
                localPort,
                repeats.origin(origin),
                repeats.origin(containerOrigin),
                path,
                query,
                Objects.requireNonNull(repeats.text(language)),
                identity,
                repeats.texts(variant));
    }

    public int context() {
        return context;
    }

    /** Of the connector. */
    public int localPort() {
        return localPort;
    }

    public String path() {
        return path;
    }

    public @Nullable String query() {
        return query;
    }

    public @Nullable Identity identity() {
        return identity;
    }

    /** Whether the page belongs to nobody. */
    public boolean isShared() {
        return identity == null;
    }

    /** Whether this is the same page, but for whom it is. */
    boolean isForAnother(PageKey other) {
        return context == other.context
                && localPort == other.localPort
                && path.equals(other.path)
                && Objects.equals(query, other.query)
                && origin.equals(other.origin)
                && containerOrigin.equals(other.containerOrigin)
                && language.equals(other.language)
                && !Objects.equals(identity, other.identity)
                && variant.equals(other.variant);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PageKey other
                && hash == other.hash
                && context == other.context
                && localPort == other.localPort
                && path.equals(other.path)
                && Objects.equals(query, other.query)
                && origin.equals(other.origin)
                && containerOrigin.equals(other.containerOrigin)
                && language.equals(other.language)
                && Objects.equals(identity, other.identity)
                && variant.equals(other.variant);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Path and query for logs; tells nothing of whose page it is. */
    @Override
    public String toString() {
        return (query == null ? path : path + "?" + query) + (isShared() ? "" : " (private)");
    }

    /** Bytes of heap that this key is estimated to take, for the store's bound. */
    int weight() {
        int weight = 200 + path.length() + language.length() + origin.host().length();
        weight += query == null ? 0 : 56 + query.length();
        if (identity != null) {
            for (Identity.Part part : identity.parts()) {
                weight += 136 + part.name().length() + part.value().length();
            }
        }
        for (String value : variant) {
            weight += 56 + value.length();
        }
        return weight;
    }
}
