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

/** How long each page takes: the median of several, after a warm-up. */
final class Timing {

    private static final Map<String, String> PAGES = pages();
    private static final int MOST = 25;
    private static final int LEAST = 5;
    private static final Duration LIMIT = Duration.ofMillis(900);

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

    /** Median milliseconds by path, as somebody who is logged in sees private pages and anybody the others. */
    static Map<String, Double> measure(URI shop) throws IOException {
        Visitor anybody = new Visitor("visitor", shop);
        Visitor anna = Visitor.loggedIn("anna", shop);
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String path : PAGES.keySet()) {
            Visitor visitor = path.equals("/orders") ? anna : anybody;
            run(visitor, path);
            medians.put(path, run(visitor, path));
        }
        return medians;
    }

    private static double run(Visitor visitor, String path) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        double[] millis = new double[MOST];
        int count = 0;
        while (count < MOST && (count < LEAST || System.nanoTime() < end)) {
            millis[count++] = visitor.get(path).millis();
        }
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    /** Compares, in a table, and checks that the cache pays where there is something to gain. */
    static void compare(Script script, Map<String, Double> without, Map<String, Double> with) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("page", "", "without", "with cache", "times as fast"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            double slow = without.getOrDefault(page.getKey(), Double.NaN);
            double fast = with.getOrDefault(page.getKey(), Double.NaN);
            rows.add(List.of(
                    page.getKey(),
                    page.getValue(),
                    String.format(Locale.ROOT, "%.1f ms", slow),
                    String.format(Locale.ROOT, "%.2f ms", fast),
                    String.format(Locale.ROOT, "%.0f", slow / fast)));
        }
        script.table(rows);
    }
}
