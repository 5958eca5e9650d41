package io.github.jimmypage.shop.store;

/**
 * A category with the number of products in it that fit the search at hand.
 *
 * @param slug short name, as in addresses
 */
public record Category(int id, String slug, String name, long products) {}
