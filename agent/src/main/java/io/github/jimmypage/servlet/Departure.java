package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the request said at the moment when the boundary was left. Later is too late to ask: filters take the user out of their
 * thread-locals on their way out, and a request that a security framework wraps then knows nobody, or makes somebody up and
 * leaves him on the thread. Immutable.
 *
 * @param visitor who asks by then
 * @param values of inputs
 * @param attributes that the page left on the request
 * @param secrets that must not stand in the page
 */
record Departure(Visitor visitor, Map<Input, String> values, List<Page.Attribute> attributes, Set<String> secrets) {

    /** @param wanted inputs by which the page may be told from its variants */
    static Departure of(
            HttpServletRequest request, RequestScope scope, IdentityPolicy policy, Collection<Input> wanted) {
        scope.observations().silence();
        try {
            Map<Input, String> values = new HashMap<>();
            for (Input input : wanted) {
                values.put(input, InputValues.of(input, request, scope.container(), policy));
            }
            return new Departure(
                    Visitor.of(request, scope, policy),
                    values,
                    scope.attributes().left(request),
                    Secrets.of(request, policy));
        } finally {
            scope.observations().listen();
        }
    }
}
