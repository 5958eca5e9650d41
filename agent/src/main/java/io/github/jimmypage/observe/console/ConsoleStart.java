package io.github.jimmypage.observe.console;

import com.sun.net.httpserver.HttpServer;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.SeldomLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Puts the console together. A class of its own, so that a runtime without the server of the JDK is noticed in one place. */
final class ConsoleStart {
    private static final Logger LOG = Log.of(Console.class);
    private static final int BACKLOG = 32;
    private static final long BETWEEN_LINES_NANOS = TimeUnit.MINUTES.toNanos(1);

    private ConsoleStart() {}

    /**
     * Listens from now on.
     *
     * @throws IOException when the port or the address cannot be had
     * @throws SettingException when there is no token in the file that should hold it
     */
    static void start(ConsoleParts parts, ThreadFactory threads) throws IOException, SettingException {
        String address = parts.live().get(Setting.CONSOLE_ADDRESS);
        String file = parts.live().get(Setting.CONSOLE_TOKEN_FILE);
        Token token = file.isEmpty() ? Token.generated() : Token.of(file);
        InetAddress bound = InetAddress.getByName(address);
        Gate gate = new Gate(new HostNames(address, bound.isLoopbackAddress()), token);
        FrontDoor door = new FrontDoor(
                gate,
                Routes.of(parts),
                ConsolePage.read(),
                new SeldomLog(LOG, BETWEEN_LINES_NANOS),
                new SeldomLog(LOG, BETWEEN_LINES_NANOS));
        HttpServer server =
                BoundedServer.create(new InetSocketAddress(bound, parts.live().get(Setting.CONSOLE_PORT)), BACKLOG);
        server.createContext("/", door);
        server.setExecutor(new Workers(threads));
        server.start();
        String url = url(address, server.getAddress().getPort());
        if (file.isEmpty()) {
            LOG.info("console: {}#token={}", url, token.shownOnce());
        } else {
            LOG.info("console: {} (the token is in {})", url, file);
        }
    }

    private static String url(String address, int port) {
        return "http://" + (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port + "/";
    }
}
