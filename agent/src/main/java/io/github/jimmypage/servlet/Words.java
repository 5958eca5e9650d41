package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What an operator is told of a request. Without state; thread-safe. */
final class Words {
    private Words() {}

    /** Method and path; null where the container has done with the request, as after an asynchronous one was completed. */
    static @Nullable String of(HttpServletRequest request) {
        try {
            return request.getMethod() + " " + Paths.forPatterns(request);
        } catch (RuntimeException over) {
            return null;
        }
    }
}
