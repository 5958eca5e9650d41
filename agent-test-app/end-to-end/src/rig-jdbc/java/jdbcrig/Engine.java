package jdbcrig;

/** A database and its driver. */
enum Engine {
    H2("BLOB"),
    HSQLDB("BLOB"),
    DERBY("BLOB"),
    SQLITE("BLOB"),
    POSTGRESQL("BYTEA"),
    MARIADB("LONGBLOB"),
    MYSQL("LONGBLOB");

    final String bytes;

    Engine(String bytes) {
        this.bytes = bytes;
    }
}
