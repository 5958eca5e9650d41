package io.github.jimmypage.bench.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Servlet;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Starts the server on a free port of the loopback address, prints the port, and ends when its standard input does. */
public final class BenchServer {
    private static final int POOL_SIZE = 10;
    private static final long SLOW_MILLIS = 200;
    private static final long USUAL_MILLIS = 20;
    private static final int BUSY_RENDERS = 40;

    private BenchServer() {}

    /** Pages that another server has besides. */
    interface More {
        void addTo(Context context, Items items);
    }

    /**
     * Runs until standard input ends.
     *
     * @param arguments the directory that Tomcat may write into
     */
    public static void main(String[] arguments) throws IOException, SQLException, LifecycleException {
        run(arguments[0], (context, items) -> {});
    }

    /**
     * Runs until standard input ends.
     *
     * @param folder that Tomcat may write into
     */
    static void run(String folder, More more) throws IOException, SQLException, LifecycleException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(".level=OFF\n".getBytes(StandardCharsets.UTF_8)));
        DataSource database = pool();
        Items items = Items.fill(database);
        State state = State.create(database);
        AtomicLong renders = new AtomicLong();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(new File(folder).getAbsolutePath());
        tomcat.setConnector(connector());
        Context context = tomcat.addContext("", null);
        context.setParentClassLoader(BenchServer.class.getClassLoader());
        add(context, "limit", new LimitServlet(), "/limit/*");
        add(context, "page", new PageServlet(items, false), "/page/*");
        add(context, "busy", new PageServlet(items, false, BUSY_RENDERS), "/busy/*");
        add(context, "busy-excluded", new PageServlet(items, false, BUSY_RENDERS), "/excluded/busy/*");
        add(context, "excluded", new PageServlet(items, false), "/excluded/*");
        add(context, "refused", new PageServlet(items, true), "/refused/*");
        add(context, "hand-written", new HandWrittenServlet(items), "/hand-written/*");
        add(context, "slow", new SlowServlet(items, state, renders, SLOW_MILLIS, false, false), "/slow/*");
        add(
                context,
                "slow-refused",
                new SlowServlet(items, state, renders, SLOW_MILLIS, true, false),
                "/refused/slow/*");
        add(
                context,
                "slow-by-hand",
                new SlowServlet(items, state, renders, SLOW_MILLIS, false, true),
                "/hand-written/slow/*");
        add(context, "mix", new SlowServlet(items, state, renders, USUAL_MILLIS, false, false), "/mix/*");
        add(context, "counts", new CountsServlet(renders), "/excluded/counts");
        add(context, "commits", CommitsServlet.create(database), "/excluded/commits");
        more.addTo(context, items);
        tomcat.start();
        System.out.println(
                "listening on http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
        System.in.transferTo(OutputStream.nullOutputStream());
        // Nothing is worth stopping in order, and what has hung must not outlive the driver.
        Runtime.getRuntime().halt(0);
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        // H2 would keep the result of a statement's last run; other databases do not.
        config.setJdbcUrl("jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0");
        config.setMaximumPoolSize(POOL_SIZE);
        return new HikariDataSource(config);
    }

    private static Connector connector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setThrowOnFailure(true);
        connector.setProperty("address", "127.0.0.1");
        // Tomcat would close each connection after 100 requests, and opening them would be measured too.
        connector.setProperty("maxKeepAliveRequests", "-1");
        return connector;
    }

    static void add(Context context, String name, Servlet servlet, String pattern) {
        Tomcat.addServlet(context, name, servlet);
        context.addServletMappingDecoded(pattern, name);
    }
}
