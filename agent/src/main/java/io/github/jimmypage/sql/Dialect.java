package io.github.jimmypage.sql;

import java.util.Locale;
import java.util.Optional;

/** The language a statement is written in. What a driver's class or a URL does not tell is {@link #GENERIC}: assume the worst. */
public enum Dialect {
    POSTGRESQL("postgresql"),
    MYSQL("mysql"),
    MARIADB("mariadb"),
    ORACLE("oracle"),
    SQLSERVER("sqlserver"),
    DB2("db2"),
    H2("h2"),
    HSQLDB("hsqldb"),
    DERBY("derby"),
    SQLITE("sqlite"),
    /** Not known which: every dialect's reading counts, the worst wins. */
    GENERIC("generic");

    private static final Dialect[] ALL = values();

    /**
     * Class name prefixes of the vendors' own drivers. A longer prefix that means something else stands before the shorter.
     * Drivers that speak several languages (jTDS to Sybase, data virtualisation, proxies) are left to GENERIC.
     */
    private static final String[][] DRIVER_PACKAGES = {
        {"org.postgresql.", "postgresql"},
        {"com.impossibl.postgres.", "postgresql"},
        {"com.mysql.", "mysql"},
        {"org.gjt.mm.mysql.", "mysql"},
        {"org.mariadb.", "mariadb"},
        {"oracle.jdbc.", "oracle"},
        {"com.microsoft.sqlserver.", "sqlserver"},
        {"com.ibm.db2.", "db2"},
        {"com.ibm.as400.", "generic"},
        {"org.h2.", "h2"},
        {"org.hsqldb.", "hsqldb"},
        {"org.apache.derby.", "derby"},
        {"org.sqlite.", "sqlite"},
    };

    private static final String[][] URL_PREFIXES = {
        {"jdbc:postgresql:", "postgresql"},
        {"jdbc:pgsql:", "postgresql"},
        {"jdbc:mysql:", "mysql"},
        {"jdbc:mariadb:", "mariadb"},
        {"jdbc:oracle:", "oracle"},
        {"jdbc:sqlserver:", "sqlserver"},
        {"jdbc:db2:", "db2"},
        {"jdbc:h2:", "h2"},
        {"jdbc:hsqldb:", "hsqldb"},
        {"jdbc:derby:", "derby"},
        {"jdbc:sqlite:", "sqlite"},
    };

    private final String settingName;

    Dialect(String settingName) {
        this.settingName = settingName;
    }

    /** The name used in settings and on the command line: lower case, for example {@code postgresql}. */
    public String settingName() {
        return settingName;
    }

    /** The dialect of that {@link #settingName()} in any case, or empty. */
    public static Optional<Dialect> named(String name) {
        String folded = name.trim().toLowerCase(Locale.ROOT);
        for (Dialect dialect : ALL) {
            if (dialect.settingName.equals(folded)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The dialect of the driver that has a class of this fully qualified name, else {@link #GENERIC}. */
    public static Dialect ofDriverClass(String className) {
        return byPrefix(DRIVER_PACKAGES, className);
    }

    /** The dialect of a JDBC URL, else {@link #GENERIC}. */
    public static Dialect ofUrl(String jdbcUrl) {
        return byPrefix(URL_PREFIXES, jdbcUrl.trim());
    }

    private static Dialect byPrefix(String[][] table, String text) {
        for (String[] row : table) {
            if (text.regionMatches(true, 0, row[0], 0, row[0].length())) {
                return named(row[1]).orElse(GENERIC);
            }
        }
        return GENERIC;
    }
}
