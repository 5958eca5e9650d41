package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How long each page takes: the median of several, after a warm-up. */
final class Timing {

    private static final Map<String, String> PAGES = pages();
    private static final int RENDERED_ASYNCHRONOUSLY = 1;
    private static final int MOST = 400;
    private static final int LEAST = 5;
    private static final Duration LIMIT = Duration.ofMillis(600);

    private Timing() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/", "catalogue");
        pages.put("/?q=oak+desk", "search");
        pages.put("/?category=lamps&page=3", "category, third page");
        pages.put("/product/17", "product");
        pages.put("/new", "new arrivals (async)");
        pages.put("/report", "bestsellers (a lot of SQL)");
        pages.put("/about", "about us (JSP)");
        pages.put("/api/products?q=oak", "catalogue as JSON");
        pages.put("/orders", "anna's orders (private)");
        return pages;
    }

    /** Times by path: somebody who is logged in asks for the private page, anybody for the others. */
    static Map<String, Measured> measure(URI shop) throws IOException {
        Visitor anybody = new Visitor("visitor", shop);
        Visitor anna = Visitor.loggedIn("anna", shop);
        Map<String, Measured> times = new LinkedHashMap<>();
        for (String path : PAGES.keySet()) {
            Visitor visitor = path.equals("/orders") ? anna : anybody;
            run(visitor, path);
            times.put(path, run(visitor, path));
        }
        return times;
    }

    private static Measured run(Visitor visitor, String path) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        double[] millis = new double[MOST];
        int count = 0;
        Answer answer;
        do {
            answer = visitor.get(path);
            millis[count++] = answer.millis();
        } while (count < MOST && (count < LEAST || System.nanoTime() < end));
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return new Measured(sorted[count / 2], answer);
    }

    /** Compares, in a table, and checks that the pages of anybody were served from the cache. */
    static void compare(Script script, Map<String, Measured> without, Map<String, Measured> with) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("page", "", "without", "with cache", "Cache-Status of the last"));
        PAGES.forEach((path, words) -> {
            Measured slow = Objects.requireNonNull(without.get(path));
            Measured fast = Objects.requireNonNull(with.get(path));
            rows.add(List.of(
                    path,
                    words,
                    String.format(Locale.ROOT, "%.1f ms", slow.median),
                    String.format(Locale.ROOT, "%.2f ms", fast.median),
                    fast.last.cacheStatus()));
        });
        script.table(rows);
        long hits = with.values().stream().filter(time -> time.last.isHit()).count();
        script.must(
                hits >= PAGES.size() - RENDERED_ASYNCHRONOUSLY,
                hits + " of " + PAGES.size() + " pages came from the cache",
                "all of them but the one that is rendered asynchronously");
    }

    /** The median of several times, in milliseconds, and the last answer. */
    record Measured(double median, Answer last) {}
}
