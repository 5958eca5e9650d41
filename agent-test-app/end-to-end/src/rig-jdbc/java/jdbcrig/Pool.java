package jdbcrig;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** Where an application gets its connections. */
enum Pool {
    NONE {
        @Override
        Source open(String url, int size) {
            return new Source(() -> DriverManager.getConnection(url), () -> {});
        }
    },
    HIKARI {
        @Override
        Source open(String url, int size) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(size);
            config.setMinimumIdle(1);
            HikariDataSource source = new HikariDataSource(config);
            return new Source(source::getConnection, source::close);
        }
    },
    DBCP {
        @Override
        Source open(String url, int size) {
            BasicDataSource source = dbcp(url, size);
            return new Source(source::getConnection, source::close);
        }
    },
    DBCP_WITH_STATEMENTS {
        @Override
        Source open(String url, int size) {
            BasicDataSource source = dbcp(url, size);
            source.setPoolPreparedStatements(true);
            return new Source(source::getConnection, source::close);
        }
    },
    TOMCAT {
        @Override
        Source open(String url, int size) {
            DataSource source = new DataSource(tomcat(url, size));
            return new Source(source::getConnection, source::close);
        }
    },
    TOMCAT_WITH_STATEMENTS {
        @Override
        Source open(String url, int size) {
            PoolProperties properties = tomcat(url, size);
            properties.setJdbcInterceptors("ConnectionState;StatementCache(prepared=true,callable=true,max=50)");
            DataSource source = new DataSource(properties);
            return new Source(source::getConnection, source::close);
        }
    },
    C3P0 {
        @Override
        Source open(String url, int size) {
            ComboPooledDataSource source = new ComboPooledDataSource();
            source.setJdbcUrl(url);
            source.setInitialPoolSize(1);
            source.setMinPoolSize(1);
            source.setMaxPoolSize(size);
            source.setMaxStatementsPerConnection(50);
            return new Source(source::getConnection, source::close);
        }
    };

    /** How a pool is closed. */
    interface Ending {
        void close() throws SQLException;
    }

    /** An open pool. */
    record Source(Callable<Connection> connections, Ending end) implements AutoCloseable {
        Connection connection() throws Exception {
            return connections.call();
        }

        @Override
        public void close() throws SQLException {
            end.close();
        }
    }

    abstract Source open(String url, int size);

    private static BasicDataSource dbcp(String url, int size) {
        BasicDataSource source = new BasicDataSource();
        source.setUrl(url);
        source.setMaxTotal(size);
        return source;
    }

    private static PoolProperties tomcat(String url, int size) {
        PoolProperties properties = new PoolProperties();
        properties.setUrl(url);
        properties.setInitialSize(1);
        properties.setMaxActive(size);
        return properties;
    }
}
