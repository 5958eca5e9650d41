package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of inputs: as the page sees them and, where filters present another request than the container, as it came. Without
 * state; thread-safe.
 */
final class InputValues {
    private InputValues() {}

    static String of(Input input, HttpServletRequest boundary, RequestScope scope, IdentityPolicy policy) {
        HttpServletRequest container = scope.container();
        return switch (input.kind()) {
            case HEADER ->
                input.equals(Input.HEADER_NAMES)
                        ? names(container, policy)
                        : both(header(boundary, input.spelling()), header(container, input.spelling()));
            case QUERY -> dropped(container.getQueryString(), policy);
            case ADDRESS -> both(boundary.getRemoteAddr(), container.getRemoteAddr());
            case HOST -> both(boundary.getRemoteHost(), container.getRemoteHost());
            case PORT -> boundary.getRemotePort() + " " + container.getRemotePort();
            case ROLE -> Boolean.toString(boundary.isUserInRole(input.name()));
            case SESSION -> SessionInputs.valueOf(input.name(), boundary);
            case ATTRIBUTE -> scope.attributes().valueOf(input.name(), boundary);
        };
    }

    private static String both(@Nullable String presented, @Nullable String came) {
        if (presented == null ? came == null : presented.equals(came)) {
            return came == null ? Input.ABSENT : came;
        }
        return presented + Input.ABSENT + came;
    }

    /** Null where there is none, or none that says more than how long this one connection lives. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = joined(request, name);
        return value != null && name.equalsIgnoreCase("Connection") && isOrdinary(value) ? null : value;
    }

    /**
     * Whether a {@code Connection} header (RFC 9110, section 7.6.1) says what clients and replays say each in their own way. Frameworks that
     * copy all headers read it, and do not mean to tell pages apart by it.
     */
    private static boolean isOrdinary(String value) {
        return value.equalsIgnoreCase("keep-alive") || value.equalsIgnoreCase("close");
    }

    private static @Nullable String joined(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        if (values == null || !values.hasMoreElements()) {
            return null;
        }
        String first = values.nextElement();
        if (!values.hasMoreElements()) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first);
        while (values.hasMoreElements()) {
            joined.append('\n').append(values.nextElement());
        }
        return joined.toString();
    }

    /** Names of the headers that make a difference, if they are read. */
    private static String names(HttpServletRequest request, IdentityPolicy policy) {
        TreeSet<String> sorted = new TreeSet<>();
        Enumeration<String> names = request.getHeaderNames();
        while (names != null && names.hasMoreElements()) {
            Input input = policy.inputOf(names.nextElement());
            if (input != null && header(request, input.spelling()) != null) {
                sorted.add(input.name());
            }
        }
        return String.join(",", sorted);
    }

    /** The parameters that the page key leaves out. */
    private static String dropped(@Nullable String query, IdentityPolicy policy) {
        String kept = Paths.query(query, policy);
        return query == null || query.equals(kept) ? Input.ABSENT : query;
    }
}
