package io.github.jimmypage.shop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes up what the shop sells: always the same products under the same numbers. */
final class Assortment {

    /** Every product is of one line, and every line has one product for each finish and size. */
    private static final List<Line> LINES = List.of(
            new Line(
                    1,
                    "lamps",
                    "Lamps",
                    2900,
                    "desk lamp",
                    "floor lamp",
                    "pendant lamp",
                    "wall light",
                    "reading light"),
            new Line(2, "chairs", "Chairs", 7900, "chair", "armchair", "stool", "bench", "rocking chair"),
            new Line(3, "tables", "Tables", 14900, "dining table", "side table", "desk", "console", "folding table"),
            new Line(4, "kitchen", "Kitchen", 1900, "casserole", "kettle", "bread board", "bowl", "coffee pot"),
            new Line(5, "textiles", "Textiles", 2400, "blanket", "cushion", "rug", "curtain", "table cloth"),
            new Line(6, "garden", "Garden", 1700, "watering can", "planter", "lantern", "trowel", "bird house"),
            new Line(7, "tools", "Tools", 1500, "hammer", "plane", "chisel", "hand saw", "tool box"),
            new Line(8, "paper", "Paper", 900, "notebook", "calendar", "letter set", "sketch book", "card index"));

    private static final List<String> FINISHES = List.of("Oak", "Ash", "Walnut", "Linen", "Wool", "Copper", "Steel");

    private static final List<String> NAMES = List.of(
            "Aalborg", "Bergen", "Coburg", "Delft", "Esbjerg", "Fulda", "Gent", "Husum", "Imatra", "Jena", "Kiel",
            "Lund", "Meran", "Narvik", "Odense", "Passau", "Ribe", "Siena", "Turku", "Ulm");

    private static final List<String> CARE = List.of(
            "Wipe with a dry cloth, and it will outlast the fashion of the year it was bought in.",
            "Needs no care but to be used; scratches tell where it has been.",
            "Keep it out of the rain and rub it with oil once a year.",
            "Spare parts are on our shelves for at least fifteen years.");

    private static final List<String> MAKING = List.of(
            "Made by hand in a workshop of nine people, from %s that grew or was cast within a day's ride.",
            "Turned, joined and finished in small numbers; no two pieces of %s look quite the same.",
            "Drawn forty years ago and hardly altered since, because there was little to improve about plain %s.",
            "The simplest form that we could find for it, in honest %s, with every joint in plain sight.");

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

    private Assortment() {}

    static List<Object[]> categories() {
        List<Object[]> rows = new ArrayList<>();
        for (Line line : LINES) {
            rows.add(new Object[] {line.id, line.slug, line.name});
        }
        return rows;
    }

    /** Rows for {@code products}: id, category, name, description, price in cents, day added. */
    static List<Object[]> products(RandomGenerator random) {
        List<Object[]> rows = new ArrayList<>();
        for (String name : NAMES) {
            for (String finish : FINISHES) {
                for (Line line : LINES) {
                    for (String kind : line.kinds) {
                        rows.add(product(rows.size() + 1L, line, name, finish, kind, random));
                    }
                }
            }
        }
        return rows;
    }

    private static Object[] product(
            long id, Line line, String name, String finish, String kind, RandomGenerator random) {
        String making = MAKING.get(random.nextInt(MAKING.size())).replace("%s", finish.toLowerCase(Locale.ROOT));
        String description =
                "A " + kind + " of the " + name + " range. " + making + " " + CARE.get(random.nextInt(CARE.size()));
        long price = line.from + 50L * random.nextInt((int) line.from / 20);
        LocalDate added = FIRST_DAY.plusDays(id / 10);
        return new Object[] {id, line.id, finish + " " + kind + " " + name, description, price, added};
    }

    private record Line(int id, String slug, String name, long from, List<String> kinds) {
        Line(int id, String slug, String name, long from, String... kinds) {
            this(id, slug, name, from, List.of(kinds));
        }
    }
}
