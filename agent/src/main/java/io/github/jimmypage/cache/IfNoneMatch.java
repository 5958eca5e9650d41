package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that a client has a body for (RFC 9110, section 13.1.2). They are compared weakly: whether {@code W/} stands before
 * one makes no difference. What is malformed names no tag. Immutable.
 */
public final class IfNoneMatch {
    private static final IfNoneMatch NONE = new IfNoneMatch(false, List.of());

    private final boolean any;
    private final List<String> opaque;

    private IfNoneMatch(boolean any, List<String> opaque) {
        this.any = any;
        this.opaque = opaque;
    }

    /**
     * Reads it.
     *
     * @param header its values, joined by commas
     */
    public static IfNoneMatch of(String header) {
        if (header.trim().equals("*")) {
            return new IfNoneMatch(true, List.of());
        }
        List<String> tags = new ArrayList<>(2);
        boolean separated = true;
        int at = 0;
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == ',') {
                separated = true;
                at++;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else {
                int quote = header.startsWith("W/", at) ? at + 2 : at;
                int end = separated ? endOfTag(header, quote) : -1;
                if (end < 0) {
                    return NONE;
                }
                tags.add(header.substring(quote + 1, end));
                separated = false;
                at = end + 1;
            }
        }
        return new IfNoneMatch(false, tags);
    }

    /** Where the tag ends that begins with this quotation mark; negative if it is none. */
    private static int endOfTag(String header, int quote) {
        if (quote >= header.length() || header.charAt(quote) != '"') {
            return -1;
        }
        int end = header.indexOf('"', quote + 1);
        for (int i = quote + 1; i < end; i++) {
            char c = header.charAt(i);
            if (c <= ' ' || c == 0x7f) {
                return -1;
            }
        }
        return end;
    }

    /** Whether it names a tag with this between its quotation marks. */
    public boolean names(String tag) {
        return any || opaque.contains(tag);
    }
}
