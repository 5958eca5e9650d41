package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The headers that stood on a response at one moment. What the page set itself is the difference between two: filters outside
 * the boundary run on a hit as well and set theirs again. Immutable.
 */
final class HeaderSnapshot {
    /** Made by the container for each answer, recorded elsewhere, or never stored. */
    private static final List<String> NOT_THE_PAGES = List.of(
            "cache-status",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "server",
            "set-cookie",
            "transfer-encoding");

    private final Map<String, List<String>> values;

    private HeaderSnapshot(Map<String, List<String>> values) {
        this.values = values;
    }

    static HeaderSnapshot of(HttpServletResponse response) {
        Collection<String> names = response.getHeaderNames();
        Map<String, List<String>> values = new LinkedHashMap<>(names.size() * 2);
        for (String name : names) {
            values.putIfAbsent(name, List.copyOf(response.getHeaders(name)));
        }
        return new HeaderSnapshot(values);
    }

    /**
     * What was set between an earlier moment and this one.
     *
     * @param language whether the language is one of these, or belongs to a locale that was set
     */
    List<Page.Header> since(HeaderSnapshot earlier, boolean language) {
        List<Page.Header> set = new ArrayList<>(4);
        for (Map.Entry<String, List<String>> header : values.entrySet()) {
            String name = header.getKey();
            String lowerCase = name.toLowerCase(Locale.ROOT);
            boolean ofThePage =
                    !NOT_THE_PAGES.contains(lowerCase) || (language && lowerCase.equals("content-language"));
            if (ofThePage) {
                addChange(set, name, earlier.values.getOrDefault(name, List.of()), header.getValue());
            }
        }
        return set;
    }

    private static void addChange(List<Page.Header> set, String name, List<String> before, List<String> after) {
        if (after.equals(before)) {
            return;
        }
        boolean added =
                after.size() > before.size() && after.subList(0, before.size()).equals(before);
        int from = added ? before.size() : 0;
        for (int i = from; i < after.size(); i++) {
            set.add(new Page.Header(name, after.get(i), i == 0));
        }
    }

    /**
     * Whether the page took away a header that stood there: storing cannot express that. Jetty 10 takes the date away with a reset,
     * which each answer has of its own.
     */
    boolean lacksAnyOf(HeaderSnapshot earlier) {
        for (String name : earlier.values.keySet()) {
            if (!values.containsKey(name) && !name.equalsIgnoreCase("Date")) {
                return true;
            }
        }
        return false;
    }
}
