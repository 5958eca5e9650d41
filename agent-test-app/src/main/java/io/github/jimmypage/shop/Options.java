package io.github.jimmypage.shop;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What the command line of the shop says.
 *
 * @param port to listen on; 0 takes a free one
 * @param jdbcUrl the database
 * @param logViews whether every page view is noted in the table {@code page_views}
 * @param small whether a new shop has few wares and customers, so that all of its pages are made fast
 * @param stopAtEof whether the shop ends when its standard input does: whoever started it through a pipe cannot leave it
 *     behind, not even by being killed
 */
record Options(int port, String jdbcUrl, boolean logViews, boolean small, boolean stopAtEof) {

    static final String USAGE = """
            usage: java -jar agent-test-app.jar [--port=N] [--db=DATABASE] [--log-views] [--small] [--stop-at-eof]
                   java -jar agent-test-app.jar demo [--once] [--agent=JAR] [--console=N]

              --port=N       listen on port N of 127.0.0.1; 0, the default, takes a free one
              --db=mem       keep the data in memory (the default)
              --db=file:PATH keep it in an H2 file
              --db=jdbc:postgresql://HOST:PORT/NAME?user=...&password=...
              --console=N    of the demo: the agent's console on port N; 0, the default, takes a free one
              --log-views    note every page view in the table page_views
              --small        open with few wares, customers and orders
              --stop-at-eof  end when standard input ends
            """;

    /** H2 keeps the result of a statement's last run; other databases do not, and the shop is to be like theirs. */
    private static final String NO_RESULT_CACHE = ";OPTIMIZE_REUSE_RESULTS=0";

    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Options parse(List<String> arguments) {
        int port = 0;
        String db = "mem";
        boolean logViews = false;
        boolean small = false;
        boolean stopAtEof = false;
        for (String argument : arguments) {
            if (argument.startsWith("--port=")) {
                port = port(argument.substring("--port=".length()));
            } else if (argument.startsWith("--db=")) {
                db = argument.substring("--db=".length());
            } else if (argument.equals("--log-views")) {
                logViews = true;
            } else if (argument.equals("--small")) {
                small = true;
            } else if (argument.equals("--stop-at-eof")) {
                stopAtEof = true;
            } else {
                throw new IllegalArgumentException("unknown argument: " + argument);
            }
        }
        return new Options(port, jdbcUrl(db), logViews, small, stopAtEof);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new IllegalArgumentException("--port takes a number from 0 to " + HIGHEST_PORT + ", not '" + text + "'");
    }

    private static String jdbcUrl(String db) {
        if (db.equals("mem")) {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + NO_RESULT_CACHE;
        }
        if (db.startsWith("file:") && db.length() > "file:".length()) {
            return "jdbc:h2:file:" + Path.of(db.substring("file:".length())).toAbsolutePath() + NO_RESULT_CACHE;
        }
        if (db.startsWith("jdbc:postgresql:") || db.startsWith("jdbc:h2:")) {
            return db;
        }
        throw new IllegalArgumentException("--db takes mem, file:PATH or jdbc:postgresql://..., not '" + db + "'");
    }
}
