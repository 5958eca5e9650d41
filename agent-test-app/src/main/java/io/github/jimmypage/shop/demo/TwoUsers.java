package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Two customers and a stranger look at the same addresses, and each sees their own pages. */
final class TwoUsers {

    private static final String ANNA = "Anna Lindqvist";
    private static final String BERT = "Bert Okafor";
    private static final int ROUNDS = 40;

    private TwoUsers() {}

    static void play(Script script, URI shop) throws IOException {
        script.act("Two users never see each other's page");
        Visitor anna = Visitor.loggedIn("anna", shop);
        Visitor bert = Visitor.loggedIn("bert", shop);
        String annasOrder = buy(anna, "4713");
        String bertsOrder = buy(bert, "4714");

        own(script, anna, annasOrder, ANNA, bertsOrder, BERT);
        own(script, bert, bertsOrder, BERT, annasOrder, ANNA);
        Answer foreign = bert.get(annasOrder);
        script.step(
                bert,
                "GET " + annasOrder,
                foreign,
                "" + foreign.status(),
                foreign.status() == 404,
                "not bert's to see");

        Visitor stranger = new Visitor("stranger", shop);
        List<Callable<Integer>> everybody = List.of(
                () -> wrong(anna, ANNA, BERT), () -> wrong(bert, BERT, ANNA), () -> wrong(stranger, "Log in", ANNA));
        int wrong = Rush.together(new ArrayList<>(everybody)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        script.must(
                wrong == 0,
                3 * ROUNDS + " pages for three visitors side by side: " + wrong + " of them somebody else's",
                "none of somebody else's");
    }

    private static String buy(Visitor visitor, String product) throws IOException {
        visitor.post("/cart/add", "product", product, "quantity", "1");
        String order = visitor.post("/orders").location();
        // The first page after ordering carries a message of thanks; it is not the one to be looked at here.
        visitor.get(order);
        return order;
    }

    private static void own(
            Script script, Visitor visitor, String order, String name, String foreignOrder, String foreignName)
            throws IOException {
        Answer first = visitor.get("/orders");
        script.step(
                visitor,
                "GET /orders",
                first,
                "own orders",
                first.body().contains(order + "\"") && shows(first, name, foreignName, foreignOrder + "\""),
                "the own orders and nobody else's");
        Answer again = Patience.until(visitor, "/orders", Answer::isFreshHit);
        script.step(
                visitor,
                "GET /orders",
                again,
                "own orders",
                again.isFreshHit() && again.body().equals(first.body()),
                "a hit with the own page");
    }

    private static boolean shows(Answer answer, String own, String... foreign) {
        for (String other : foreign) {
            if (answer.body().contains(other)) {
                return false;
            }
        }
        return answer.body().contains(own);
    }

    private static int wrong(Visitor visitor, String own, String foreign) throws IOException {
        int wrong = 0;
        for (int i = 0; i < ROUNDS; i++) {
            if (!shows(visitor.get("/product/17"), own, foreign)) {
                wrong++;
            }
        }
        return wrong;
    }
}
