package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The {@code Vary} header (RFC 9110, section 12.5.5): what a page says it depends on. */
final class Vary {
    /** In the key anyway, or a matter of the content coding that is applied outside the boundary. */
    private static final List<String> ALREADY_TOLD_APART = List.of("accept-encoding", "accept-language");

    private Vary() {}

    /** Whether a value is {@code *} or names {@code Cookie}: spelled in any case, alone or in a list. */
    static boolean forbidsStoring(List<String> values) {
        for (String name : names(values)) {
            if (name.equals("*") || name.equals("cookie")) {
                return true;
            }
        }
        return false;
    }

    /** The headers that must join the variant. */
    static List<Input> inputs(List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Input> inputs = new ArrayList<>(2);
        for (String name : names(values)) {
            if (!ALREADY_TOLD_APART.contains(name)) {
                inputs.add(Input.header(name));
            }
        }
        return inputs;
    }

    private static List<String> names(List<String> values) {
        List<String> names = new ArrayList<>(4);
        for (String value : values) {
            int start = 0;
            while (start <= value.length()) {
                int comma = value.indexOf(',', start);
                int end = comma < 0 ? value.length() : comma;
                String name = value.substring(start, end).trim().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !names.contains(name)) {
                    names.add(name);
                }
                start = end + 1;
            }
        }
        return names;
    }
}
