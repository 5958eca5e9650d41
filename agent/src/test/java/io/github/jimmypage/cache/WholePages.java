package io.github.jimmypage.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses that no rule forbids to keep, for tests to publish. */
public final class WholePages {
    private WholePages() {}

    /** A page of text without headers, brought to a regular end. */
    public static RenderedResponse of(byte[] body, long client) {
        return of("text/html", List.of(), body, List.of(), client);
    }

    /**
     * A response with status 200 and no headers, brought to a regular end.
     *
     * @param vary values of the header of that name
     * @param inputs that were seen to be read
     * @param client for whom it was rendered
     */
    static RenderedResponse of(
            @Nullable String contentType, List<String> vary, byte[] body, List<Input> inputs, long client) {
        return of(contentType, List.of(), vary, body, inputs, client);
    }

    /** The same with headers. */
    static RenderedResponse of(
            @Nullable String contentType,
            List<Page.Header> headers,
            List<String> vary,
            byte[] body,
            List<Input> inputs,
            long client) {
        return of(200, contentType, headers, vary, body, inputs, client, null);
    }

    /**
     * The same with any status, which may well forbid keeping it.
     *
     * @param body null where no copy of it was made
     * @param traits of the request
     */
    public static RenderedResponse of(
            int status,
            @Nullable String contentType,
            List<Page.Header> headers,
            List<String> vary,
            byte @Nullable [] body,
            List<Input> inputs,
            long client,
            @Nullable RequestTraits traits) {
        return new RenderedResponse(
                status,
                contentType,
                null,
                headers,
                List.of(),
                List.of(),
                null,
                vary,
                body,
                false,
                true,
                false,
                null,
                true,
                false,
                false,
                false,
                inputs,
                List.of(),
                client,
                traits);
    }
}
