package io.github.jimmypage.shop.store;

import java.util.Locale;

/**
 * What a visitor looks for.
 *
 * @param words a part of a name or description; empty finds everything
 * @param category the short name of a category; empty means all
 * @param page from 1
 */
public record Search(String words, String category, Order order, int page) {

    /** Products on one page. */
    public static final int PAGE_SIZE = 24;

    private static final int LONGEST = 100;

    public Search {
        words = words.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1, not " + page);
        }
    }

    /** The words as a LIKE pattern with {@code !} as escape: a visitor's percent sign is a percent sign. */
    String pattern() {
        String literal = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }

    public Search on(int otherPage) {
        return new Search(words, category, order, otherPage);
    }

    public Search in(String otherCategory) {
        return new Search(words, otherCategory, order, 1);
    }

    /** What comes first. */
    public enum Order {
        /** Most often ordered first. */
        POPULAR,
        /** Lowest price first. */
        PRICE,
        /** By the alphabet. */
        NAME;

        /** As it stands in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order of that name; {@link #POPULAR} for anything else. */
        public static Order of(String word) {
            for (Order order : values()) {
                if (order.word().equals(word)) {
                    return order;
                }
            }
            return POPULAR;
        }
    }
}
