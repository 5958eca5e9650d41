package io.github.jimmypage.shop.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often each page was made. Safe for use by many threads. */
final class Renders {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String page) {
        counts.computeIfAbsent(page, name -> new LongAdder()).increment();
    }

    /** Page name to count, by name. */
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count.sum()));
        return all;
    }
}
