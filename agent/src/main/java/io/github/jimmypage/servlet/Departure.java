package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the request said at the moment when the boundary was left. Later is too late to ask: filters take the user out of their
 * thread-locals on their way out, and a request that a security framework wraps then knows nobody, or makes somebody up and
 * leaves him on the thread. Immutable.
 *
 * @param visitor who asks by then
 * @param values of inputs
 * @param attributes that the page left on the request
 * @param secrets that must not stand in the page, with what they are: {@code cookie theme}
 */
record Departure(
        Visitor visitor, Map<Input, String> values, List<Page.Attribute> attributes, Map<String, String> secrets) {

    /**
     * The same, when a page that was completed asynchronously is at its end. Who asks is known from before: the thread that completes it
     * need not have passed the filters that say so.
     *
     * @param request as the boundary was given it
     * @param elsewhere whether this is no thread of the container inside its filters
     */
    Departure completed(
            HttpServletRequest request,
            RequestScope scope,
            IdentityPolicy policy,
            Collection<Input> wanted,
            boolean elsewhere) {
        Recording before = Recording.current();
        scope.recording().attach(scope);
        scope.observations().silence();
        try {
            Map<Input, String> all = new HashMap<>();
            for (Input input : wanted) {
                if (!elsewhere || input.kind() != Input.Kind.ROLE) {
                    all.put(input, InputValues.of(input, request, scope, policy));
                }
            }
            all.putAll(values);
            SessionView session = SessionView.of(scope.container().getSession(false), policy, scope.flashNames());
            if (!session.attributes().equals(visitor.session().attributes())
                    || !session.id().equals(visitor.session().id())) {
                scope.observations().refuse(Refusal.SESSION_STATE, "the session changed meanwhile");
            }
            Map<String, String> more = new HashMap<>(secrets);
            more.putAll(Secrets.of(elsewhere ? scope.container() : request, policy));
            return new Departure(visitor, all, scope.attributes().left(request), more);
        } finally {
            scope.observations().listen();
            Recording.restore(before);
        }
    }

    /** @param wanted inputs by which the page may be told from its variants */
    static Departure of(
            HttpServletRequest request, RequestScope scope, IdentityPolicy policy, Collection<Input> wanted) {
        scope.observations().silence();
        try {
            Map<Input, String> values = new HashMap<>();
            for (Input input : wanted) {
                values.put(input, InputValues.of(input, request, scope, policy));
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
