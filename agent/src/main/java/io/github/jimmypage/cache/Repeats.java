package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values that most pages have in common: where they were asked for, their language, their type, headers. A container makes them anew
 * for each request; kept once for all pages they are no part of what a page takes. Thread-safe.
 *
 * <p>Bounded: clients can make up any number of hosts and languages. What is full is emptied, and fills itself with what is in use;
 * pages that hold earlier copies keep them.
 */
final class Repeats {
    /** Longer texts repeat seldom, and are not worth their place. */
    private static final int MAX_CHARS = 256;

    /** What has more is not hashed once more as a whole. */
    private static final int MAX_HEADERS = 16;

    private final int maxValues;
    private final ConcurrentHashMap<Object, Object> values = new ConcurrentHashMap<>();

    /** @param maxValues how many are kept at most; several threads at once may exceed it by their number */
    Repeats(int maxValues) {
        this.maxValues = maxValues;
    }

    /** The same text, in a copy that others have as well; null for null. */
    @Nullable
    String text(@Nullable String value) {
        return value == null || value.length() > MAX_CHARS ? value : kept(value);
    }

    /** The same origin. */
    Origin origin(Origin value) {
        return value.host().length() > MAX_CHARS ? value : kept(value);
    }

    /** The same texts in the same order. */
    List<String> texts(List<String> value) {
        int chars = 0;
        for (String text : value) {
            chars += text.length();
        }
        return chars > MAX_CHARS ? value : kept(value);
    }

    /** The same headers in the same order, in a list of its own if their values are this page's alone. */
    List<Page.Header> headers(List<Page.Header> value) {
        List<Page.Header> shared = new ArrayList<>(value.size());
        boolean all = true;
        for (Page.Header header : value) {
            boolean repeats = header.name().length() + header.value().length() <= MAX_CHARS && !isOfOnePage(header);
            shared.add(repeats ? kept(header) : header);
            all &= repeats;
        }
        List<Page.Header> list = List.copyOf(shared);
        return all && list.size() <= MAX_HEADERS ? kept(list) : list;
    }

    /** Those would only drive out what others share. */
    private static boolean isOfOnePage(Page.Header header) {
        return header.name().equalsIgnoreCase("ETag")
                || header.name().equalsIgnoreCase("Last-Modified")
                || header.name().equalsIgnoreCase("Link")
                || header.name().equalsIgnoreCase("Content-Location");
    }

    int size() {
        return values.size();
    }

    @SuppressWarnings("unchecked") // what equals a record, a string or a list of strings here is of its type
    private <T> T kept(T value) {
        Object present = values.get(value);
        if (present != null) {
            return (T) present;
        }
        if (values.size() >= maxValues) {
            values.clear();
        }
        Object before = values.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
