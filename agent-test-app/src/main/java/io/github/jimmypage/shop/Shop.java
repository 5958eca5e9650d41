package io.github.jimmypage.shop;

import io.github.jimmypage.shop.demo.Demo;
import io.github.jimmypage.shop.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;

/** Starts the shop, or the demo that shows it without and with the cache. */
public final class Shop {

    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private Shop() {}

    /** Runs until it is stopped. Exit code 2 stands for wrong arguments, 1 for a shop that could not start. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        if (!words.isEmpty() && words.get(0).equals("demo")) {
            System.exit(Demo.main(words.subList(1, words.size())));
        }
        Options options;
        try {
            options = Options.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        try {
            open(options);
        } catch (RuntimeException | IOException e) {
            System.err.println("the shop could not start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void open(Options options) throws IOException {
        quietLog();
        Store store = Store.open(options.jdbcUrl(), options.small());
        Server server = Server.start(options.port(), store, options.logViews());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            store.close();
                        },
                        "closing time"));
        System.out.println("Shop listening on http://127.0.0.1:" + server.port() + "/");
        if (options.stopAtEof()) {
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
    }

    /** Tomcat and the pool tell a lot on standard error that a visitor of a small shop does not want to know. */
    private static void quietLog() throws IOException {
        if (System.getProperty("java.util.logging.config.file") == null) {
            String settings = "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n";
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
