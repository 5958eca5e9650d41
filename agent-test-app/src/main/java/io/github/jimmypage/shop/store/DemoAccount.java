package io.github.jimmypage.shop.store;

import java.util.ArrayList;
import java.util.List;

/** The accounts of a new shop that can log in; each password is the login name, and the login page says so. */
public enum DemoAccount {
    /** A customer. */
    ANNA(
            1,
            "Anna Lindqvist",
            Account.CUSTOMER,
            "pbkdf2-sha512$210000$XkBFz5vwTCMeBQwRzzpJxA$pXDo1MnkL4NxEmfVeEWLrMgD8z9S5f1nJHkTnigQKbA"),
    /** Another customer. */
    BERT(
            2,
            "Bert Okafor",
            Account.CUSTOMER,
            "pbkdf2-sha512$210000$6b8sAdUiQnpdKO+MZthVug$L8lP+IiHTnLFwjPykWrem0GqBbjpevEkNHUkKP4MdUU"),
    /** Who sets the prices. */
    ADMIN(
            3,
            "Ada Minster",
            Account.ADMIN,
            "pbkdf2-sha512$210000$q3aeevv9nKOfR5JE5QA9Ug$FimdGMLhi18I7gDF7ekBHY6dDGswELKiQ3vQ4OvADLI");

    private final long id;
    private final String fullName;
    private final String role;
    private final String hash;

    DemoAccount(long id, String fullName, String role, String hash) {
        this.id = id;
        this.fullName = fullName;
        this.role = role;
        this.hash = hash;
    }

    /** Login name, and password too. */
    public String login() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Rows for {@code users}. */
    static List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        for (DemoAccount account : values()) {
            rows.add(new Object[] {account.id, account.login(), account.fullName, account.role, account.hash});
        }
        return rows;
    }
}
