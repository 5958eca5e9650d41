package io.github.jimmypage.shop.store;

/**
 * Somebody who can log in.
 *
 * @param role {@link #CUSTOMER} or {@link #ADMIN}
 */
public record Account(long id, String login, String fullName, String role) {

    public static final String CUSTOMER = "customer";
    public static final String ADMIN = "admin";
}
