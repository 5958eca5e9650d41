package io.github.jimmypage.endtoend.http;

import java.util.List;

/**
 * All that came back for one request, however it ended.
 *
 * @param response status 0 when no head came; the body as far as it came
 * @param trailers lines after the last chunk
 */
public record Taped(Response response, List<String> trailers, End end) {
    /** What became of the answer and of its connection. */
    public enum End {
        /** Whole, and the connection answers the next request. */
        WHOLE,
        /** Whole, and the server closed the connection afterwards. */
        WHOLE_THEN_CLOSED,
        /** The connection or the stream ended before the answer was whole. */
        CUT_SHORT,
        /** The server went silent in the middle. */
        SILENT,
        /** What follows on the connection is no answer to the next request. */
        OUT_OF_STEP
    }

    public boolean isWhole() {
        return end == End.WHOLE || end == End.WHOLE_THEN_CLOSED;
    }

    /** As if a header had not been sent. */
    public Taped without(String header) {
        List<Header> others =
                response.headers().stream().filter(each -> !each.is(header)).toList();
        return new Taped(new Response(response.status(), response.reason(), others, response.body()), trailers, end);
    }

    /** As if it had been asked for by HEAD. */
    public Taped withoutBody() {
        return new Taped(
                new Response(response.status(), response.reason(), response.headers(), new byte[0]), trailers, end);
    }

    @Override
    public String toString() {
        return end + " " + response + (trailers.isEmpty() ? "" : "\n" + trailers);
    }
}
