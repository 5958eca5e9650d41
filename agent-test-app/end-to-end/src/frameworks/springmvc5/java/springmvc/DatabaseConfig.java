package springmvc;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DataSourceInitializer;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The pool, its transactions, and the services on them. */
@Configuration
@EnableTransactionManagement
public class DatabaseConfig {
    @Bean(destroyMethod = "close")
    public BasicDataSource dataSource() {
        BasicDataSource pool = new BasicDataSource();
        pool.setDriverClassName("org.hsqldb.jdbc.JDBCDriver");
        pool.setUrl("jdbc:hsqldb:mem:books");
        pool.setUsername("SA");
        pool.setPassword("");
        return pool;
    }

    @Bean
    public DataSourceInitializer filled(DataSource database) {
        DataSourceInitializer initializer = new DataSourceInitializer();
        initializer.setDataSource(database);
        initializer.setDatabasePopulator(new ResourceDatabasePopulator(new ClassPathResource("schema.sql")));
        return initializer;
    }

    @Bean
    public PlatformTransactionManager transactionManager(DataSource database) {
        return new DataSourceTransactionManager(database);
    }

    @Bean
    public JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    public BookService bookService(JdbcTemplate jdbcTemplate) {
        return new BookService(new BookRepository(jdbcTemplate));
    }
}
