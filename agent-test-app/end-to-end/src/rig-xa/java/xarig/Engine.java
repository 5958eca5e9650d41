package xarig;

import javax.sql.XADataSource;

/** An engine whose driver has an XA data source; by name, since not every driver is always there. */
enum Engine {
    H2("org.h2.Driver", "org.h2.jdbcx.JdbcDataSource", "setURL"),
    DERBY(
            "org.apache.derby.iapi.jdbc.AutoloadedDriver",
            "org.apache.derby.jdbc.EmbeddedXADataSource",
            "setDatabaseName"),
    POSTGRESQL("org.postgresql.Driver", "org.postgresql.xa.PGXADataSource", "setUrl"),
    MARIADB("org.mariadb.jdbc.Driver", "org.mariadb.jdbc.MariaDbDataSource", "setUrl"),
    MYSQL("com.mysql.cj.jdbc.Driver", "com.mysql.cj.jdbc.MysqlXADataSource", "setUrl");

    final String driver;
    private final String className;
    private final String setter;

    Engine(String driver, String className, String setter) {
        this.driver = driver;
        this.className = className;
        this.setter = setter;
    }

    XADataSource source(String url) throws ReflectiveOperationException {
        Class<?> type = Class.forName(className);
        XADataSource source = (XADataSource) type.getConstructor().newInstance();
        if (this == DERBY) {
            type.getMethod(setter, String.class).invoke(source, url.substring("jdbc:derby:".length()));
            type.getMethod("setCreateDatabase", String.class).invoke(source, "create");
        } else {
            type.getMethod(setter, String.class).invoke(source, url);
        }
        return source;
    }
}
