package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;

/** Miss, hit, a price changed in a transaction, the new page, hit again. */
final class PriceChange {

    private static final String PRODUCT = "/product/4711";
    private static final String NUMBER = "4711";
    private static final String NEW_PRICE = "€13.37";

    private PriceChange() {}

    static void play(Script script, URI shop) throws IOException {
        script.act("A price changes");
        Visitor visitor = new Visitor("visitor", shop);
        Visitor admin = Visitor.loggedIn("admin", shop);

        Answer first = visitor.get(PRODUCT);
        String old = first.price();
        script.step(
                visitor,
                "GET " + PRODUCT,
                first,
                old,
                first.has("fwd=uri-miss") && first.has("stored"),
                "a miss that is stored");
        Answer second = visitor.get(PRODUCT);
        script.step(
                visitor,
                "GET " + PRODUCT,
                second,
                second.price(),
                second.isFreshHit() && second.body().equals(first.body()),
                "a hit with the very same page");

        Answer change = Admin.price(admin, NUMBER, NEW_PRICE, "save");
        script.step(admin, "POST a price", change, NEW_PRICE, change.status() == 302, "a redirect, after the commit");
        Answer list = admin.get(change.location());
        script.step(
                admin,
                "GET the redirect",
                list,
                list.price(),
                list.price().equals(NEW_PRICE),
                "the new price, at once, for whoever changed it");
        Answer own = admin.get(PRODUCT);
        script.step(
                admin,
                "GET " + PRODUCT,
                own,
                own.price(),
                own.price().equals(NEW_PRICE),
                "the new price, at once, for whoever changed it");

        Answer others = visitor.get(PRODUCT);
        boolean right = others.price().equals(NEW_PRICE)
                || (others.isStaleHit() && others.price().equals(old));
        script.step(
                visitor,
                "GET " + PRODUCT,
                others,
                others.price(),
                right,
                "the new price, or the previous page marked stale");
        Answer last = Patience.until(
                visitor,
                PRODUCT,
                answer -> answer.isFreshHit() && answer.price().equals(NEW_PRICE));
        script.step(
                visitor,
                "GET " + PRODUCT,
                last,
                last.price(),
                last.isFreshHit() && last.price().equals(NEW_PRICE),
                "a hit with the new price within " + Patience.LIMIT.toSeconds() + " s");
    }
}
