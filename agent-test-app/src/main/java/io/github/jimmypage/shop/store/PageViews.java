package io.github.jimmypage.shop.store;

import java.time.LocalDate;

/** The log of pages that were looked at. Safe for use by many threads. */
public final class PageViews {

    private static final int LONGEST_PATH = 300;

    private final Database database;

    public PageViews(Database database) {
        this.database = database;
    }

    /** Notes one view. */
    public void add(String path, LocalDate today) {
        String kept = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
        database.each(sql -> sql.update("INSERT INTO page_views (path, seen_on) VALUES (?, ?)", kept, today));
    }

    /** How often a path was looked at. */
    public long of(String path) {
        return database.each(sql -> sql.number("SELECT COUNT(*) FROM page_views WHERE path = ?", path));
    }
}
