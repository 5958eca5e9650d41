package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpServer;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.SeldomLog;
import io.github.jimmypage.observe.Operator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Puts the console together. A class of its own, so that a runtime without the server of the JDK is noticed in one place. */
final class ConsoleStart {
    private static final Logger LOG = Log.of(ConsoleStart.class);
    private static final int BACKLOG = 16;

    private ConsoleStart() {}

    static void start(
            String version,
            long startedAt,
            PageCache cache,
            LiveSettings live,
            Operator operator,
            ThreadFactory threads)
            throws IOException {
        String address = live.get(Setting.CONSOLE_ADDRESS);
        InetAddress bound = InetAddress.getByName(address);
        HttpServer server = HttpServer.create(new InetSocketAddress(bound, live.get(Setting.CONSOLE_PORT)), BACKLOG);
        Token token = Token.generated();
        SeldomLog refusals = new SeldomLog(LOG, TimeUnit.MINUTES.toNanos(1));
        SeldomLog failures = new SeldomLog(LOG, TimeUnit.MINUTES.toNanos(1));
        HostNames names = new HostNames(address, bound.isLoopbackAddress());
        server.createContext(
                "/",
                new FrontDoor(
                        new Gate(names, token),
                        new Routes(routes(version, startedAt, cache, live, operator)),
                        ConsolePage.read(),
                        refusals,
                        failures));
        server.setExecutor(new Workers(threads));
        server.start();
        LOG.info("console: {}#token={}", url(address, server.getAddress().getPort()), token.shownOnce());
    }

    private static String url(String address, int port) {
        return "http://" + (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port + "/";
    }

    private static Map<String, Route> routes(
            String version, long startedAt, PageCache cache, LiveSettings live, Operator operator) {
        Operations operations = new Operations(cache, operator);
        Map<String, Route> routes = new HashMap<>();
        routes.put("/api/state", new StateView(version, startedAt, cache, live));
        operation(routes, "mode", operations::mode);
        operation(routes, "clear", operations::clear);
        operation(routes, "refresh", operations::refresh);
        operation(routes, "release", operations::release);
        operation(routes, "quarantine", operations::quarantine);
        return routes;
    }

    private static void operation(Map<String, Route> routes, String name, Route.Operation operation) {
        routes.put("/api/" + name, operation);
    }
}
