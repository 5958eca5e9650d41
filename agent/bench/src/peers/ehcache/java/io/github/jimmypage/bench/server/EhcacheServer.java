package io.github.jimmypage.bench.server;

import java.io.IOException;
import java.sql.SQLException;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.config.CacheConfiguration;
import net.sf.ehcache.config.Configuration;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** The benchmark server, and {@code /ehcache} where Ehcache-web's filter keeps the page. Compiled in {@code javax} only. */
public final class EhcacheServer {
    private static final String NAME = "ehcache";
    private static final String CACHE = "pages";
    private static final int MOST_PAGES = 20_000;
    private static final int SECONDS = 3600;

    private EhcacheServer() {}

    /**
     * Runs until standard input ends.
     *
     * @param arguments the directory that Tomcat may write into
     */
    public static void main(String[] arguments) throws IOException, SQLException, LifecycleException {
        BenchServer.run(arguments[0], EhcacheServer::add);
    }

    private static void add(Context context, Items items) {
        Configuration configuration = new Configuration();
        configuration.setUpdateCheck(false);
        configuration.addCache(new CacheConfiguration(CACHE, MOST_PAGES).timeToLiveSeconds(SECONDS));
        CacheManager.create(configuration);
        BenchServer.add(context, NAME, new PageServlet(items, false), "/ehcache/*");
        FilterDef filter = new FilterDef();
        filter.setFilterName(NAME);
        filter.setFilter(new EhcacheFilter());
        filter.addInitParameter("cacheName", CACHE);
        context.addFilterDef(filter);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName(NAME);
        mapping.addURLPattern("/ehcache/*");
        context.addFilterMap(mapping);
    }
}
