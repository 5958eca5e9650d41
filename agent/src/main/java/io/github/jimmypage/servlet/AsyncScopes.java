package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The request scopes that go on asynchronously, to be found when the container dispatches their request again. Thread-safe. */
final class AsyncScopes {
    private final Map<Same, RequestScope> scopes = new ConcurrentHashMap<>();

    /** The container's own request, told by its identity: containers reuse these objects, and some compare them by value. */
    private record Same(HttpServletRequest request) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.request == request;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(request);
        }
    }

    void add(HttpServletRequest container, RequestScope scope) {
        scopes.put(new Same(container), scope);
    }

    void remove(HttpServletRequest container, RequestScope scope) {
        scopes.remove(new Same(container), scope);
    }

    /** The scope of this request, or null. */
    @Nullable
    RequestScope of(HttpServletRequest container) {
        return scopes.get(new Same(container));
    }
}
