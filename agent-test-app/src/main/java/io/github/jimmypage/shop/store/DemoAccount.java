package io.github.jimmypage.shop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The accounts of a new shop that can log in. Each password is the login name, and the login page says so; hashing them
 * with many rounds would cost every test its time and guard nothing.
 */
public enum DemoAccount {
    /** A customer. */
    ANNA(
            1,
            "Anna Lindqvist",
            Account.CUSTOMER,
            "pbkdf2-sha512$10000$zT2mTSggSRdbE4JWeIMMQg$0T47gYtt5VPcHx6iufHBH9Jv+P/suw84jvr1ApSMev8"),
    /** Another customer. */
    BERT(
            2,
            "Bert Okafor",
            Account.CUSTOMER,
            "pbkdf2-sha512$10000$Sgn07rCxzic36q700fjCrg$eqBU1AHFeJ/2ImI6z1DY8EM8fd3jRhgmotcYZyMbDd8"),
    /** Who sets the prices. */
    ADMIN(
            3,
            "Ada Minster",
            Account.ADMIN,
            "pbkdf2-sha512$10000$8oV+T08VEOOYfLFz8i5PgQ$IOEQFeZa63w5hIJIZ+ToEhAoR7vyewlgzbCAur8Uqk8");

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
        return name().toLowerCase(Locale.ROOT);
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
