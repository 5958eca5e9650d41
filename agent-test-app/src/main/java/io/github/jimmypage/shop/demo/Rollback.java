package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;

/** A price is changed in a transaction that is rolled back: nobody ever sees it. */
final class Rollback {

    private static final String NUMBER = "4715";
    private static final String PRODUCT = "/product/" + NUMBER;
    private static final String TRIED = "€0.01";

    private Rollback() {}

    static void play(Script script, URI shop) throws IOException {
        script.act("A price is tried out and rolled back");
        Visitor visitor = new Visitor("visitor", shop);
        Visitor admin = Visitor.loggedIn("admin", shop);
        Answer before = Patience.warm(visitor, PRODUCT);
        String price = before.price();
        script.step(visitor, "GET " + PRODUCT, before, price, before.isFreshHit(), "a hit");

        Answer preview = Admin.price(admin, NUMBER, TRIED, "preview");
        script.step(
                admin,
                "POST a preview",
                preview,
                TRIED,
                preview.status() == 200 && preview.body().contains("Nothing was changed"),
                "what the price would bring about");
        Answer own = admin.get(PRODUCT);
        script.step(admin, "GET " + PRODUCT, own, own.price(), own.price().equals(price), "the old price");
        Answer others = visitor.get(PRODUCT);
        script.step(
                visitor,
                "GET " + PRODUCT,
                others,
                others.price(),
                others.price().equals(price),
                "the old price");
        Answer last = Patience.until(visitor, PRODUCT, Answer::isFreshHit);
        script.step(
                visitor,
                "GET " + PRODUCT,
                last,
                last.price(),
                last.isFreshHit() && last.price().equals(price),
                "a hit with the old price");
    }
}
