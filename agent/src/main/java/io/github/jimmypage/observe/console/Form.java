package io.github.jimmypage.observe.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values as forms and queries have them. Immutable. */
final class Form {
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_PATH = 2000;

    private final Map<String, String> values = new HashMap<>();

    /**
     * @param encoded {@code name=value}, joined by {@code &}; null for none
     * @throws Wrong when it is not encoded as forms are, or names something twice
     */
    Form(@Nullable String encoded) throws Wrong {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        String[] fields = encoded.split("&", MOST_FIELDS + 1);
        if (fields.length > MOST_FIELDS) {
            throw new Wrong(400, "more than " + MOST_FIELDS + " fields");
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            if (values.put(name, equals < 0 ? "" : decoded(field.substring(equals + 1))) != null) {
                throw new Wrong(400, "a field is there twice");
            }
        }
    }

    private static String decoded(String text) throws Wrong {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Wrong(400, "not encoded as a form is: after % there are two hexadecimal digits");
        }
    }

    /** The value of a field, empty when it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The sequence after which something is asked for; 0 when it is not said.
     *
     * @throws Wrong when it is no number
     */
    long after() throws Wrong {
        String after = get("after");
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException wrong) {
            throw new Wrong(400, "after: a number, as the last answer tells it");
        }
    }

    /**
     * A path of the application.
     *
     * @throws Wrong when there is none
     */
    String path() throws Wrong {
        return path("/");
    }

    /**
     * The same, or a pattern that begins with any run of characters.
     *
     * @throws Wrong when it is neither
     */
    String pathPattern() throws Wrong {
        return path("/*");
    }

    private String path(String beginnings) throws Wrong {
        String path = get("path");
        if (path.isEmpty()
                || beginnings.indexOf(path.charAt(0)) < 0
                || path.length() > LONGEST_PATH
                || path.chars().anyMatch(Character::isISOControl)) {
            throw new Wrong(400, "path: one starts with / and the context path, such as /shop/list");
        }
        return path;
    }
}
