package libraries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** {@code libraries.LibrariesApplication WORK-DIRECTORY}: serves {@code /page} and {@code /write}, and prints {@code PORT=N}. */
public final class LibrariesApplication {
    private LibrariesApplication() {}

    public static void main(String[] arguments) throws Exception {
        DataSource pool = pool();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setConnector(loopbackConnector());
        Context application = tomcat.addContext("", null);
        Tomcat.addServlet(application, "page", new LibrariesPage(pool));
        Tomcat.addServlet(application, "write", new WordWrite(pool));
        application.addServletMappingDecoded("/page", "page");
        application.addServletMappingDecoded("/write", "write");
        tomcat.start();
        System.out.println("PORT=" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static DataSource pool() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:libraries");
        config.setMaximumPoolSize(4);
        DataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (text VARCHAR(40))");
            statement.executeUpdate("INSERT INTO word VALUES ('first')");
        }
        return pool;
    }

    private static Connector loopbackConnector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        return connector;
    }
}
