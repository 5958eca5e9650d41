package io.github.jimmypage.cache;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the boundary recorded of a response, before anybody judged whether it may be stored. Immutable.
 *
 * @param status as the container tells it at the end of the scope
 * @param contentType with its charset; null when none was set
 * @param locale that the application set; null when it set none
 * @param headers set inside the boundary
 * @param cacheControl all values of {@code Cache-Control}, wherever they were set
 * @param pragma all values of {@code Pragma}
 * @param expires value of {@code Expires}; null when there is none
 * @param vary all values of {@code Vary} set inside the boundary
 * @param body what was captured; null when it could not be captured whole
 * @param tooLarge whether the body was given up for its size
 * @param complete whether the response came to a regular end
 * @param cookieSet whether a cookie was set, or a session created or ended
 * @param observed what was seen of the request or the session that forbids storing; null for nothing
 * @param byWriter whether it was written through {@code getWriter}
 * @param lengthDeclared whether the application announced the length
 * @param embedded whether filters wrote to the answer before the boundary or after it
 * @param addressRead whether anything read the client's address or port
 * @param inputs that were seen to be read, each once
 * @param attributes of the request that rendering left, of types known to be immutable
 * @param client a number that is the same for requests between which nothing at all makes a difference but their time
 * @param traits what the request brought along; null when nobody will ask
 */
public record RenderedResponse(
        int status,
        @Nullable String contentType,
        @Nullable Locale locale,
        List<Page.Header> headers,
        List<String> cacheControl,
        List<String> pragma,
        @Nullable String expires,
        List<String> vary,
        byte @Nullable [] body,
        boolean tooLarge,
        boolean complete,
        boolean cookieSet,
        @Nullable Refusal observed,
        boolean byWriter,
        boolean lengthDeclared,
        boolean embedded,
        boolean addressRead,
        List<Input> inputs,
        List<Page.Attribute> attributes,
        long client,
        @Nullable RequestTraits traits) {}
