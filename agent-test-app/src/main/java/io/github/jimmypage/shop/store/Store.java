package io.github.jimmypage.shop.store;

/** Everything that the shop keeps, by subject. */
public record Store(
        Database database,
        Catalogue catalogue,
        Prices prices,
        Accounts accounts,
        Orders orders,
        Reviews reviews,
        PageViews pageViews,
        Report report)
        implements AutoCloseable {

    /**
     * Opens the shop's database, and fills it if it is empty.
     *
     * @param jdbcUrl of H2 or PostgreSQL
     * @throws RuntimeException if the database cannot be reached or is not fit for it
     */
    public static Store open(String jdbcUrl) {
        return open(jdbcUrl, false);
    }

    /**
     * The same, with the choice of what an empty one is filled with.
     *
     * @param small with few of everything
     */
    public static Store open(String jdbcUrl, boolean small) {
        Database database = Database.open(jdbcUrl);
        try {
            Opening.of(database, small);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return new Store(
                database,
                new Catalogue(database),
                new Prices(database),
                new Accounts(database),
                new Orders(database),
                new Reviews(database),
                new PageViews(database),
                new Report(database));
    }

    @Override
    public void close() {
        database.close();
    }
}
