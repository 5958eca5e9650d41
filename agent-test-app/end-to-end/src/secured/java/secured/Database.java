package secured;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database in memory, with what is in it at the start. */
@Configuration(proxyBeanMethods = false)
public class Database {
    private static final String[] START = {
        "CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(200))",
        "INSERT INTO note VALUES (1, 'first note: größer, 漢字'), (2, 'second note')",
        "CREATE TABLE member (name VARCHAR(40) PRIMARY KEY, password VARCHAR(40), role VARCHAR(20))",
        "INSERT INTO member VALUES ('anna', '{noop}secret', 'MEMBER'), ('berta', '{noop}geheim', 'ADMIN')",
        "CREATE TABLE token (token VARCHAR(40) PRIMARY KEY, member VARCHAR(40), role VARCHAR(20))",
        "INSERT INTO token VALUES ('token-of-anna', 'anna', 'MEMBER'), ('token-of-berta', 'berta', 'ADMIN'),"
                + " ('token-of-anna-for-all', 'anna', 'ADMIN')",
        "CREATE TABLE greeting (language VARCHAR(8) PRIMARY KEY, words VARCHAR(40))",
        "INSERT INTO greeting VALUES ('en', 'welcome'), ('de', 'willkommen'), ('fr', 'bienvenue')",
    };

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool dataSource() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:secured;DB_CLOSE_DELAY=-1", "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : START) {
                statement.execute(sql);
            }
        }
        return pool;
    }

    @Bean
    Rows rows(DataSource dataSource) {
        return new Rows(dataSource);
    }
}
