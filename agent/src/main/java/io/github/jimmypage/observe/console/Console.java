package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.observe.Operator;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;

/**
 * Starts the console. To be run at the first request and not before: the server of the JDK wakes its logging, which a host may
 * have to set up first (KNOWN_BUGS 28); and on a thread of the agent, because the server's own thread inherits from it.
 */
public final class Console implements Runnable {
    private static final Logger LOG = Log.of(Console.class);

    private final String version;
    private final long startedAt = System.currentTimeMillis();
    private final PageCache cache;
    private final LiveSettings live;
    private final Operator operator;
    private final ThreadFactory threads;

    /**
     * @param version of the agent, for who looks at it
     * @param threads makes threads that hold nothing of an application
     */
    public Console(String version, PageCache cache, LiveSettings live, Operator operator, ThreadFactory threads) {
        this.version = version;
        this.cache = cache;
        this.live = live;
        this.operator = operator;
        this.threads = threads;
    }

    @Override
    public void run() {
        try {
            ConsoleStart.start(version, startedAt, cache, live, operator, threads);
        } catch (IOException failed) {
            LOG.error(
                    "the console is off: port {} of {} cannot be had: {}; see jimmypage.console.port and"
                            + " jimmypage.console.address",
                    live.get(Setting.CONSOLE_PORT),
                    live.get(Setting.CONSOLE_ADDRESS),
                    failed.getMessage());
        } catch (NoClassDefFoundError absent) {
            LOG.warn(
                    "the console is off: this runtime lacks the module jdk.httpserver; start the JVM with --add-modules"
                            + " jdk.httpserver, or link an image with it ({})",
                    absent.getMessage());
        } catch (RuntimeException | LinkageError failed) {
            LOG.error("the console is off: please report this", failed);
        }
    }
}
