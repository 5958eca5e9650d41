package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal was about: names and classes, and what the application says of the page; no value that is somebody's.
 *
 * @param text in words; empty where there is nothing to say
 * @param name of the attribute, cookie, header or media type; null for none
 */
record RefusalDetail(String text, @Nullable String name) {
    static final RefusalDetail NONE = new RefusalDetail("", null);

    /**
     * What is known of one.
     *
     * @param found what stands in the page for which it forbids storing; empty for nothing
     * @param response as the client gets it
     */
    static RefusalDetail of(
            Refusal reason,
            RenderedResponse rendered,
            Observations observations,
            String found,
            HttpServletResponse response) {
        if (reason == rendered.observed() && !observations.reason().isEmpty()) {
            return new RefusalDetail(observations.reason(), observations.name());
        }
        return switch (reason) {
            case STATUS -> new RefusalDetail("status " + rendered.status(), null);
            case NO_STORE -> ofDirectives(rendered);
            case VARY -> new RefusalDetail("Vary: " + String.join(", ", rendered.vary()), null);
            case SET_COOKIE -> ofCookies(response);
            case CONTENT_TYPE -> ofType(rendered);
            case VARIANTS -> ofInputs(rendered.inputs());
            case CSRF, SECRET -> found.isEmpty() ? NONE : new RefusalDetail(found + " stands in the page", null);
            case SESSION_STATE,
                    FLASH,
                    REQUEST_ATTRIBUTE,
                    OUTER_ATTRIBUTE,
                    NOT_SHARED,
                    WROTE,
                    DATABASE_ERROR,
                    NO_DATABASE,
                    INCOMPLETE,
                    TOO_LARGE,
                    QUARANTINED -> NONE;
        };
    }

    private static RefusalDetail ofDirectives(RenderedResponse rendered) {
        List<String> lines = new ArrayList<>();
        if (!rendered.cacheControl().isEmpty()) {
            lines.add("Cache-Control: " + String.join(", ", rendered.cacheControl()));
        }
        if (!rendered.pragma().isEmpty()) {
            lines.add("Pragma: " + String.join(", ", rendered.pragma()));
        }
        return lines.isEmpty() ? NONE : new RefusalDetail(String.join("; ", lines), null);
    }

    private static RefusalDetail ofCookies(HttpServletResponse response) {
        List<String> names = new ArrayList<>();
        for (String cookie : response.getHeaders("Set-Cookie")) {
            int equals = cookie.indexOf('=');
            String name = equals < 0 ? "" : cookie.substring(0, equals).trim();
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.isEmpty()
                ? NONE
                : new RefusalDetail("cookie " + String.join(", ", names), names.size() == 1 ? names.get(0) : null);
    }

    private static RefusalDetail ofType(RenderedResponse rendered) {
        String type = CachePolicy.mediaType(rendered.contentType());
        return type.isEmpty() ? new RefusalDetail("no content type", null) : new RefusalDetail(type, type);
    }

    private static RefusalDetail ofInputs(List<Input> inputs) {
        List<String> names = new ArrayList<>();
        String header = null;
        for (Input input : inputs) {
            names.add(input.toString());
            header = input.kind() == Input.Kind.HEADER ? input.name() : header;
        }
        return names.isEmpty()
                ? NONE
                : new RefusalDetail("told apart by " + String.join(", ", names), names.size() == 1 ? header : null);
    }
}
