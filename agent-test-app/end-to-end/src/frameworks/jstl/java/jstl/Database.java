package jstl;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/** Fills the tables when the application starts, and has what hardly ever changes in the cache before anybody asks. */
@WebListener
public class Database implements ServletContextListener {
    private static volatile SqlSessionFactory sessions;

    static SqlSession open() {
        return sessions.openSession();
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try (InputStream config = Resources.getResourceAsStream("mybatis-config.xml")) {
            sessions = new SqlSessionFactoryBuilder().build(config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        try (SqlSession session = open()) {
            session.getMapper(BookMapper.class).create();
            session.getMapper(BookMapper.class).fill();
            session.getMapper(AuthorMapper.class).create();
            session.getMapper(AuthorMapper.class).fill();
            session.commit();
        }
        try (SqlSession session = open()) {
            session.getMapper(AuthorMapper.class).all();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sessions.getConfiguration().getEnvironment().getDataSource() instanceof PooledDataSource pool) {
            pool.forceCloseAll();
        }
    }
}
