package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;

/** A page that notes its views in a table, with and without that table on the whitelist. */
final class ViewLog {

    /** The setting that makes the difference. */
    static final String SETTING = "-Djimmypage.expiration.whitelist=page_views";

    private static final String COUNTER = "/product/18/viewed";
    private static final String PATH = "/report";
    private static final int VIEWS = 3;

    private ViewLog() {}

    static void play(Script script, URI shop, URI whitelisting) throws IOException {
        script.act("Page views are written to a table");
        Answer outdated = write(script, new Visitor("visitor", shop), false);
        script.step(
                new Visitor("visitor", shop),
                "GET " + PATH,
                outdated,
                "",
                !outdated.isFreshHit(),
                "no fresh hit, since a table was written");

        script.say("and with " + SETTING);
        Visitor visitor = new Visitor("visitor", whitelisting);
        Patience.warm(visitor, PATH);
        long renders = Renders.of(visitor, "report") - visitor.compared(PATH);
        Answer still = write(script, visitor, true);
        script.step(visitor, "GET " + PATH, still, "", still.isFreshHit(), "a fresh hit, whatever was noted");
        script.must(
                Renders.of(visitor, "report") - visitor.compared(PATH) == renders,
                "the page was not made again",
                "no render because of a table on the whitelist");
    }

    /** Looks at the counter several times, and then at a page that has nothing to do with it. */
    private static Answer write(Script script, Visitor visitor, boolean whitelisted) throws IOException {
        Patience.warm(visitor, PATH);
        for (int view = 1; view <= VIEWS; view++) {
            Answer counter = visitor.get(COUNTER);
            boolean counted = counter.body().contains("<b class=\"views\">" + view + "</b>");
            script.step(
                    visitor,
                    "GET " + COUNTER,
                    counter,
                    "view " + view,
                    whitelisted ? counted || counter.isHit() : counted && !counter.isHit(),
                    "a page that writes is never served from the cache, unless its table is on the whitelist");
        }
        return visitor.get(PATH);
    }
}
