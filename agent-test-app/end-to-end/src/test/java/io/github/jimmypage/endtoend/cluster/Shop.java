package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the shop is asked, and what its answers show. Without state. */
final class Shop {
    private static final Pattern PRICE = Pattern.compile("<p class=\"price\">€([0-9,]+)\\.([0-9]{2})</p>");

    private Shop() {}

    /** The price of a product's page in cents; 0 for an answer without one. */
    static long version(Response answer) {
        Matcher price = PRICE.matcher(answer.text());
        return price.find() ? Long.parseLong(price.group(1).replace(",", "") + price.group(2)) : 0;
    }

    /** What the cache says of the answer. Who waited for another's render has nothing that was made for him. */
    static Shown shown(Response answer) {
        if (answer.cacheStatus().isHit()) {
            return answer.cacheStatus().isStale() ? Shown.STALE : Shown.FRESH;
        }
        return answer.cacheStatus().isCollapsed() ? Shown.FRESH : Shown.RENDERED;
    }

    /** Lets somebody set prices. */
    static void logIn(Visitor visitor) {
        Response answer = visitor.post("/login?login=admin&password=admin");
        if (answer.status() != 302) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** What an admin posts to give a product a price in cents. */
    static String saving(int product, long cents) {
        return "/admin/products?action=save&product=" + product + "&price=" + cents / 100 + "."
                + String.format("%02d", cents % 100);
    }
}
