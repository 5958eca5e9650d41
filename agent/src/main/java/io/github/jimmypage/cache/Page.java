package io.github.jimmypage.cache;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded response with the generation it is good for. Immutable; the body is never handed to code of the application.
 *
 * @param generation what it is good for; may be earlier than the present one already when it is stored
 * @param renderedNanos when its rendering began
 * @param freshNanos how long from then it may count as fresh; {@code Long.MAX_VALUE} for no bound of age
 * @param costNanos how long rendering took
 * @param contentType with its charset as the container spells it; null when none was set
 * @param locale set by the application through {@code setLocale}, which containers turn into {@code Content-Language}; null when
 *     it was not called
 * @param headers set inside the boundary, in their order
 * @param body the bytes that went out, before any content coding of the container
 * @param byWriter whether the application wrote it through {@code getWriter}
 * @param replayable whether a request from this machine would get the same page: not when the client's address was read
 * @param neverStale whether the application forbids serving it once it is stale
 * @param attributes that rendering left on the request, to be set again for the filters around it
 * @param client for whom it was rendered, as {@link RenderedResponse#client} tells
 * @param traits of the request that it was rendered for; null when they were not noted
 * @param earned whether it may be given to other clients: of no meaning for private pages
 * @param forms in which else it can be sent
 */
public record Page(
        long generation,
        long renderedNanos,
        long freshNanos,
        long costNanos,
        @Nullable String contentType,
        @Nullable Locale locale,
        List<Header> headers,
        byte[] body,
        boolean byWriter,
        boolean replayable,
        boolean neverStale,
        List<Attribute> attributes,
        long client,
        @Nullable RequestTraits traits,
        boolean earned,
        Forms forms)
        implements StoredEntry {

    /**
     * One header to be set again.
     *
     * @param replace whether it replaces what stands there before the boundary, or is added to it
     */
    public record Header(String name, String value, boolean replace) {}

    /**
     * One attribute of the request.
     *
     * @param value of a JDK type that is immutable: one of the application's would keep its class loader alive
     */
    public record Attribute(String name, Object value) {}

    /** The same page, shared with other clients from now on, or rendered for this one. */
    Page shared(boolean nowEarned, long renderedFor) {
        return new Page(
                generation,
                renderedNanos,
                freshNanos,
                costNanos,
                contentType,
                locale,
                headers,
                body,
                byWriter,
                replayable,
                neverStale,
                attributes,
                renderedFor,
                traits,
                nowEarned,
                forms);
    }

    /** The same page with other forms. */
    Page with(Forms changed) {
        return new Page(
                generation,
                renderedNanos,
                freshNanos,
                costNanos,
                contentType,
                locale,
                headers,
                body,
                byWriter,
                replayable,
                neverStale,
                attributes,
                client,
                traits,
                earned,
                changed);
    }

    /** The same page, with the compressed form of an earlier one if that has the same bytes: most pages outlive most writes. */
    Page reusing(@Nullable StoredEntry earlier) {
        return earlier instanceof Page before
                        && before.forms.gzip() != null
                        && forms.gzip() == null
                        && Arrays.equals(before.body, body)
                ? with(forms.withGzip(before.forms.gzip()))
                : this;
    }

    /** Whether the application rendered the same, as far as anybody can see. */
    boolean shows(Page other) {
        return Objects.equals(contentType, other.contentType)
                && Objects.equals(locale, other.locale)
                && AnswerHeaders.areSame(headers, other.headers)
                && Arrays.equals(body, other.body);
    }

    /** The agent's own entity tag, without quotation marks; null where the page brings one or is to have none. */
    public @Nullable String tag() {
        return forms.tagOf(this);
    }

    /** The value of a header that the page set; null when it did not set it, or several times. */
    public @Nullable String header(String name) {
        String value = null;
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                if (value != null) {
                    return null;
                }
                value = header.value();
            }
        }
        return value;
    }

    /** Age at the given time in nanoseconds, from the beginning of its rendering. */
    public long ageNanos(long nowNanos) {
        return nowNanos - renderedNanos;
    }

    /** Whether it is good for the present generation and not too old. */
    public boolean isFresh(long presentGeneration, long nowNanos) {
        return generation >= presentGeneration && ageNanos(nowNanos) < freshNanos;
    }

    @Override
    public int weight() {
        int weight = 168
                + (traits == null ? 0 : traits.weight())
                + forms.weight()
                + body.length
                + (contentType == null ? 0 : 56 + contentType.length());
        for (Header header : headers) {
            weight += 136 + header.name().length() + header.value().length();
        }
        for (Attribute attribute : attributes) {
            weight += 80 + attribute.name().length() + (attribute.value() instanceof String text ? text.length() : 16);
        }
        return weight;
    }
}
