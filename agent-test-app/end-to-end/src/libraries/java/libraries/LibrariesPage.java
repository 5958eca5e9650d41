package libraries;

import ch.qos.logback.classic.LoggerContext;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses each library and tells which jar it came from. */
final class LibrariesPage extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(LibrariesPage.class);
    private static final Cache<String, String> CACHE =
            Caffeine.newBuilder().maximumSize(10).build();

    private final transient DataSource pool;

    LibrariesPage(DataSource pool) {
        this.pool = pool;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try (PrintWriter page = response.getWriter()) {
            String words = words();
            LOG.info("renders {}", words);
            page.println("words: " + words);
            page.println("generated: " + generated());
            page.println("cached: " + CACHE.get("key", key -> "value of " + key));
            page.println(jarOf(ByteBuddy.class));
            page.println(jarOf(Caffeine.class));
            page.println(jarOf(Logger.class));
            page.println(jarOf(LoggerContext.class));
        } catch (SQLException | ReflectiveOperationException failed) {
            throw new ServletException(failed);
        }
    }

    private String words() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text FROM word")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String generated() throws ReflectiveOperationException {
        return new ByteBuddy(ClassFileVersion.JAVA_V11)
                .subclass(Object.class)
                .name("libraries.Generated")
                .method(ElementMatchers.named("toString"))
                .intercept(FixedValue.value("by Byte Buddy"))
                .make()
                .load(LibrariesPage.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getConstructor()
                .newInstance()
                .toString();
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName();
    }
}
