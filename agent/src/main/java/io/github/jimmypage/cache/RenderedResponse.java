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
 * @param sessionChanged whether session state changed or cannot be followed
 * @param secretFound whether a credential stands in the page
 * @param byWriter whether it was written through {@code getWriter}
 * @param addressRead whether anything read the client's address or port
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
        boolean sessionChanged,
        boolean secretFound,
        boolean byWriter,
        boolean addressRead) {}
