package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.IdentityPolicy;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds, seen at one moment. Immutable.
 *
 * @param id of the session; empty when there is none
 * @param attributes name, type and value of each attribute that is not listed harmless, as parts of an identity
 * @param opaque name of an attribute whose value is not known to be immutable, so that nobody can tell whether it changed; null
 *     when there is none
 */
record SessionView(
        String id, List<Identity.Part> attributes, @Nullable String opaque) {
    static final SessionView NONE = new SessionView("", List.of(), null);

    static SessionView of(@Nullable HttpSession session, IdentityPolicy policy) {
        if (session == null) {
            return NONE;
        }
        try {
            List<Identity.Part> attributes = new ArrayList<>(2);
            String opaque = null;
            Enumeration<String> names = session.getAttributeNames();
            while (names.hasMoreElements()) {
                String name = names.nextElement();
                if (policy.isHarmlessAttribute(name)) {
                    continue;
                }
                String value = ImmutableValues.describe(session.getAttribute(name));
                if (value == null) {
                    opaque = name;
                } else {
                    attributes.add(new Identity.Part(Identity.Kind.ATTRIBUTE, name, value));
                }
            }
            return new SessionView(session.getId(), List.copyOf(attributes), opaque);
        } catch (IllegalStateException ended) {
            // Ended by another request in between.
            return NONE;
        }
    }

    /** Whether the session says anything of who asks. */
    boolean isSilent() {
        return attributes.isEmpty() && opaque == null;
    }
}
