package jdbcrig;

import java.sql.Connection;

/** How a transaction ends. */
enum End {
    COMMIT("commit"),
    ROLLBACK("rollback"),
    /** No transaction at all. */
    AUTOCOMMIT("commit"),
    AUTOCOMMIT_ON("commit"),
    COMMIT_AS_TEXT("commit"),
    ROLLBACK_AS_TEXT("rollback"),
    CLOSE("");

    /** Of the one bump that it must come to; empty where any will do. */
    final String cause;

    End(String cause) {
        this.cause = cause;
    }

    /** Whether it is worth trying with every way of writing. */
    boolean isWithEveryWay() {
        return this == COMMIT || this == ROLLBACK || this == AUTOCOMMIT;
    }

    void end(Connection connection) throws Exception {
        switch (this) {
            case COMMIT -> connection.commit();
            case ROLLBACK -> connection.rollback();
            case AUTOCOMMIT -> {}
            case AUTOCOMMIT_ON -> connection.setAutoCommit(true);
            case COMMIT_AS_TEXT -> Statements.execute(connection, "COMMIT");
            case ROLLBACK_AS_TEXT -> Statements.execute(connection, "ROLLBACK");
            case CLOSE -> connection.close();
        }
    }
}
