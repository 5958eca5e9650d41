package io.github.jimmypage.shop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may log in. Safe for use by many threads. */
public final class Accounts {

    /** Compared with when the login name is unknown, so that the time taken does not tell which names exist. */
    private static final String NOBODYS_HASH = Password.NOBODYS;

    private final Database database;

    public Accounts(Database database) {
        this.database = database;
    }

    /** The account, if name and password fit. */
    public Optional<Account> logIn(String login, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<String> hash = database.each(
                sql -> sql.first("SELECT password_hash FROM users WHERE login = ?", row -> row.getString(1), name));
        boolean fits = Password.fits(password, hash.orElse(NOBODYS_HASH));
        return fits && hash.isPresent() ? named(name) : Optional.empty();
    }

    private Optional<Account> named(String login) {
        return database.each(sql ->
                sql.first("SELECT id, login, full_name, role FROM users WHERE login = ?", Accounts::account, login));
    }

    /** Accounts with the money they spent, those who spent most first. */
    public List<Customer> best(int count) {
        return database.each(sql -> sql.list(
                "SELECT u.id, u.login, u.full_name, u.role, COUNT(o.id) AS orders,"
                        + " COALESCE(SUM(o.total_cents), 0) AS spent"
                        + " FROM users u LEFT JOIN orders o ON o.user_id = u.id"
                        + " GROUP BY u.id, u.login, u.full_name, u.role ORDER BY spent DESC, u.id LIMIT ?",
                row -> new Customer(account(row), row.getLong("orders"), new Money(row.getLong("spent"))),
                count));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"), row.getString("login"), row.getString("full_name"), row.getString("role"));
    }

    /** An account, how often it ordered and for how much. */
    public record Customer(Account account, long orders, Money spent) {}
}
