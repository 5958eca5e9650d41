package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Requests by which a filter presents what a proxy said of the client. They answer from what they were told, and the request below
 * them hears nothing of the question: a filter behind that makes a thread-local of the client's address would leave no trace
 * (KNOWN_BUGS 31). So they are observed once more. Without state; thread-safe.
 */
final class PresentedRequests {
    private static final Set<String> PRESENTED = Set.of(
            "org.apache.catalina.filters.RemoteIpFilter$XForwardedRequest",
            "org.springframework.web.filter.ForwardedHeaderFilter$ForwardedHeaderExtractingRequest");

    private static final ClassValue<Boolean> IS_PRESENTED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return PRESENTED.contains(type.getName());
        }
    };

    private PresentedRequests() {}

    /** Whether whoever is given this request reads past the observed one. */
    static boolean isOne(Object request) {
        return IS_PRESENTED.get(request.getClass());
    }

    /** The request to go on with: only one whose page may be kept is observed. */
    static Object observed(Object given, RequestScope scope) {
        return given instanceof HttpServletRequest presented && scope.handedOn() == scope.observed()
                ? new ObservingRequest(presented, scope.observations(), scope.attributes())
                : given;
    }
}
