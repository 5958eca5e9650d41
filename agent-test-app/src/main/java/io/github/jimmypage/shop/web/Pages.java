package io.github.jimmypage.shop.web;

/**
 * A list cut into pages.
 *
 * @param page the one shown, from 1
 * @param items how many items there are on all pages
 * @param size items on one page
 */
record Pages(int page, long items, int size) {

    /** How many there are: at least one, which may be empty. */
    long count() {
        return Math.max(1, (items + size - 1) / size);
    }

    boolean exists() {
        return page <= count();
    }

    boolean hasPrevious() {
        return page > 1;
    }

    boolean hasNext() {
        return page < count();
    }
}
