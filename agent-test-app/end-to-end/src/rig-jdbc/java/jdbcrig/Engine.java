package jdbcrig;

import java.util.EnumSet;
import java.util.Set;

/** A database and its driver: how its tables are made, and which ways of writing it refuses. */
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

    boolean isOneOf(Engine... engines) {
        return Set.of(engines).contains(this);
    }

    /** What cannot be done here; that it is refused indeed is checked. */
    Set<Way> refused() {
        EnumSet<Way> refused = EnumSet.noneOf(Way.class);
        for (Way way : Way.values()) {
            if (!way.isFor(this)) {
                refused.add(way);
            }
        }
        return refused;
    }
}
