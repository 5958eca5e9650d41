package io.github.jimmypage.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses that no rule forbids to keep, for tests to publish. */
final class WholePages {
    private WholePages() {}

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
        return new RenderedResponse(
                200,
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
                ContentCheck.NONE,
                true,
                false,
                false,
                false,
                inputs,
                List.of(),
                client,
                null);
    }
}
