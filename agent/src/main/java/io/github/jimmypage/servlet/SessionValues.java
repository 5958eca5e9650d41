package io.github.jimmypage.servlet;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be told of the values of session attributes. Without state; thread-safe. */
final class SessionValues {
    /** Stands for a value of which nobody can tell whether it is still the same. */
    static final String UNKNOWN = "\0unknown";

    /**
     * Types that frameworks keep a user in, and that hold nothing else. They can be changed in principle, so that their content is
     * described and not their identity; a description that cannot be made is a value that cannot be followed.
     */
    private static final Set<String> USERS = Set.of(
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.apache.shiro.subject.SimplePrincipalCollection");

    /** Attribute to the class that looks at it on every request, and turns nothing of it into a page. */
    private static final Map<String, String> NOISE = Map.of(
            // Compares the address with the one that a login was asked for; when they are the same, it removes it,
            // which is seen.
            "SPRING_SECURITY_SAVED_REQUEST",
            "org.springframework.security.web.savedrequest.HttpSessionRequestCache",
            // Takes out what waits, which is seen as well: while anything waits, no page is served nor kept.
            "org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS",
            "org.springframework.web.servlet.support.SessionFlashMapManager");

    /** An object to lock on, and nothing else. */
    private static final String MUTEX = "org.springframework.web.util.HttpSessionMutexListener$Mutex";

    private SessionValues() {}

    /** Whether a framework keeps the user in values of this type. */
    static boolean isUser(@Nullable Object value) {
        return value != null && USERS.contains(value.getClass().getName());
    }

    /** Type and value as text, equal for equal values; null for a value that can change unseen. */
    static @Nullable String describe(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (isUser(value)) {
            String content = Content.of(value);
            return content == null ? null : Digest.of(content);
        }
        if (value.getClass().getName().equals(MUTEX)) {
            return "mutex";
        }
        return ImmutableValues.describe(value);
    }

    /** Whether an attribute that is read and then removed may be a message: what frameworks keep for themselves is none. */
    static boolean mayBeFlash(String name) {
        return !NOISE.containsKey(name) && !AttributeNames.isToken(name);
    }

    /** Whether who reads this attribute right now is known to turn nothing of it into a page. */
    static boolean isReadAsNoise(String name) {
        String reader = NOISE.get(name);
        return reader != null && reader.equals(NoiseReaders.reader());
    }
}
