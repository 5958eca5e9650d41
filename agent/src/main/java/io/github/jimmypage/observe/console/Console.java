package io.github.jimmypage.observe.console;

import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.log.Log;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;

/**
 * Starts the console. To be run at the first request and not before: the server of the JDK wakes its logging, which a host may
 * have to set up first (KNOWN_BUGS 28); and on a thread of the agent, because the server's own thread inherits from it.
 */
public final class Console implements Runnable {
    private static final Logger LOG = Log.of(Console.class);

    private final ConsoleParts parts;
    private final ThreadFactory threads;

    /** @param threads makes threads that hold nothing of an application */
    public Console(ConsoleParts parts, ThreadFactory threads) {
        this.parts = parts;
        this.threads = threads;
    }

    @Override
    public void run() {
        try {
            ConsoleStart.start(parts, threads);
        } catch (IOException taken) {
            LOG.error(
                    "the console is off: it cannot listen on port {} of {} (jimmypage.console.port,"
                            + " jimmypage.console.address): {}",
                    parts.live().get(Setting.CONSOLE_PORT),
                    parts.live().get(Setting.CONSOLE_ADDRESS),
                    taken.getMessage());
        } catch (SettingException wrong) {
            LOG.error("the console is off: jimmypage.console.token-file: {}", wrong.getMessage());
        } catch (NoClassDefFoundError absent) {
            LOG.warn(
                    "the console is off: this Java runtime lacks the module jdk.httpserver; start the JVM with --add-modules"
                            + " jdk.httpserver, or link the image with it");
        } catch (RuntimeException | LinkageError failed) {
            LOG.error("the console is off: please report this", failed);
        }
    }
}
