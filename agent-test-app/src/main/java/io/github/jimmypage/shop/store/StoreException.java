package io.github.jimmypage.shop.store;

import java.sql.SQLException;

/** The database failed; a page can do nothing about it but say so. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
