package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** 64 clients ask for the slowest page at the same moment: without the cache, and when a write has just outdated it. */
final class Stampede {

    private static final String PATH = "/report";
    private static final String PAGE = "report";
    private static final String PRODUCT = "4712";
    /** One for the clients, and one more if a page made this soon after a write is looked at once again. */
    private static final int RENDERS_ALLOWED = 2;

    private Stampede() {}

    /** What it is like without the cache. */
    static Rush without(URI shop) throws IOException {
        return Rush.to(shop, PATH, PAGE);
    }

    static void play(Script script, Rush without, URI shop) throws IOException {
        script.act(Rush.CLIENTS + " clients ask for " + PATH + " at the same moment");
        Visitor visitor = new Visitor("visitor", shop);
        Visitor admin = Visitor.loggedIn("admin", shop);
        Answer before = Patience.warm(visitor, PATH);
        Rush fresh = Rush.to(shop, PATH, PAGE);
        Answer change = Admin.price(admin, PRODUCT, "€21.00", "save");
        Rush outdated = Rush.to(shop, PATH, PAGE);

        script.table(List.of(
                List.of("", "renders", "slowest", "previous page", "no page"),
                row("without the cache", without),
                row("with it, page fresh", fresh),
                row("with it, right after a write", outdated)));
        script.must(
                before.isFreshHit() && change.status() == 302 && fresh.renders() == 0,
                "nobody made the page again while it was fresh",
                "no render of a fresh page");
        script.must(
                fresh.failed() + outdated.failed() == 0,
                "every client of the shop with the cache got its page",
                "200 for everybody");
        if (outdated.stale() == 0) {
            script.say("This agent makes an outdated page in the request that asks for it.");
        } else {
            script.must(
                    outdated.renders() <= RENDERS_ALLOWED,
                    "after the write the page was made " + outdated.renders() + " times for all of them",
                    "at most " + RENDERS_ALLOWED + " renders");
            script.must(
                    outdated.slowestMillis() < without.slowestMillis(),
                    "nobody waited for that",
                    "nobody waits as long as without the cache");
        }
        Answer after = Patience.until(visitor, PATH, Answer::isFreshHit);
        script.step(visitor, "GET " + PATH, after, "", after.isFreshHit(), "soon a fresh hit again");
    }

    private static List<String> row(String when, Rush rush) {
        return List.of(
                when,
                Long.toString(rush.renders()),
                String.format(Locale.ROOT, "%.0f ms", rush.slowestMillis()),
                Long.toString(rush.stale()),
                Long.toString(rush.failed()));
    }
}
