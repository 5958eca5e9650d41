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
 * @param attributes name and value of each attribute that is neither listed harmless nor a token, as parts of an identity; {@link
 *     SessionValues#UNKNOWN} for a value that cannot be told
 * @param userUnknown whether a user stands in it of whom not everything can be told
 * @param flash name of an attribute in which messages wait that are to be seen once; null for none
 */
record SessionView(
        String id,
        List<Identity.Part> attributes,
        boolean userUnknown,
        @Nullable String flash) {
    static final SessionView NONE = new SessionView("", List.of(), false, null);

    static SessionView of(@Nullable HttpSession session, IdentityPolicy policy, FlashNames learned) {
        if (session == null) {
            return NONE;
        }
        try {
            List<Identity.Part> attributes = new ArrayList<>(2);
            boolean userUnknown = false;
            String flash = null;
            Enumeration<String> names = session.getAttributeNames();
            while (names.hasMoreElements()) {
                String name = names.nextElement();
                // A token says that a form was shown and not to whom, and who reads it is refused.
                if (isHarmless(name, policy) || AttributeNames.isToken(name)) {
                    continue;
                }
                Object value = session.getAttribute(name);
                if (AttributeNames.isFlash(name) || learned.contains(name)) {
                    flash = name;
                }
                String described = SessionValues.describe(value);
                userUnknown |= described == null && SessionValues.isUser(value);
                attributes.add(new Identity.Part(
                        Identity.Kind.ATTRIBUTE, name, described == null ? SessionValues.UNKNOWN : described));
            }
            return new SessionView(session.getId(), List.copyOf(attributes), userUnknown, flash);
        } catch (IllegalStateException ended) {
            // Ended by another request in between.
            return NONE;
        }
    }

    /** Whether an attribute says nothing of who asks: so it is listed, or a framework gives it to everybody. */
    static boolean isHarmless(String name, IdentityPolicy policy) {
        return policy.isHarmlessAttribute(name) || AttributeNames.isHarmless(name);
    }

    /** Whether the session says anything of who asks. */
    boolean isSilent() {
        return attributes.isEmpty();
    }

    /** The value of an attribute as it was described; empty when there is none. */
    String valueOf(String name) {
        for (Identity.Part attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return "";
    }
}
