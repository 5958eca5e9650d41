package io.github.jimmypage.shop.demo;

import java.io.IOException;

/** How often the shop made a page, as the shop itself counts. */
final class Renders {

    private Renders() {}

    /** Renders of one kind of page since the shop was started. */
    static long of(Visitor visitor, String page) throws IOException {
        String line = "shop_renders_total{page=\"" + page + "\"} ";
        return visitor.get("/metrics")
                .body()
                .lines()
                .filter(candidate -> candidate.startsWith(line))
                .mapToLong(found -> Long.parseLong(found.substring(line.length())))
                .findFirst()
                .orElse(0);
    }
}
