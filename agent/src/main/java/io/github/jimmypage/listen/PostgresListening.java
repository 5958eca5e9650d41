package io.github.jimmypage.listen;

import io.github.jimmypage.cache.Confirmation;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Disturbance;
import io.github.jimmypage.config.PasswordFile;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.jdbc.DriverWatch;
import io.github.jimmypage.log.Log;
import java.io.IOException;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * The thread that listens, to be made in premain. It does nothing before a driver was seen and the host has started.
 *
 * <p>While nothing is known of others nothing is served: not before the first connection, not while there is none, and no longer than
 * three seconds after a question that was answered, should the connection be dead without anybody having said so. Whatever was notified
 * while nobody listened is made up for by a bump of {@code *} with each connection, before the first page is served again.
 */
public final class PostgresListening implements Runnable {
    private static final Logger LOG = Log.of(PostgresListening.class);

    private static final long QUESTION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int ANSWER_MILLIS = 1500;

    /** A question is sent when the one before was answered and a second is over, and answered in time: none is older than that. */
    private static final long BOUND_NANOS = 2 * TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);

    /** How long an application that stops may have to wait. */
    private static final int SLICE_MILLIS = 250;

    /** Classes of SQLSTATE. */
    private static final String CONNECTION = "08";

    private static final String SHUT_DOWN = "57P";

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(SLICE_MILLIS + ANSWER_MILLIS);

    private static final String CONNECT_SECONDS = "5";
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    /** Waits of a second: an application may connect with its first request. */
    private static final int WAITS_TO_TELL = 5;

    private static final String CONSEQUENCE =
            "others who write cannot be heard, and no pages are served until this is over, the application renders";

    private final ListenSettings settings;
    private final Consumer<Set<String>> bumps;
    private final Ticker ticker;
    private final SeenDrivers drivers;
    private final Hearing hearing;
    private final Disturbance disturbance;
    private final SilenceWatch silence;
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong notifications = new AtomicLong();
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private int waits;
    private boolean everHeard;

    /**
     * One that has heard nothing yet.
     *
     * @param bumps moves the generation on; called by the thread that runs this alone
     */
    public PostgresListening(Settings settings, Ticker ticker, Consumer<Set<String>> bumps) {
        this.settings = ListenSettings.of(settings);
        this.bumps = bumps;
        this.ticker = ticker;
        this.drivers = new SeenDrivers(ticker);
        this.silence = new SilenceWatch(ticker, WAIT_NANOS);
        this.disturbance = new Disturbance(LOG, ticker, "listen");
        this.hearing = new Hearing(ticker, BOUND_NANOS, disturbance);
    }

    /** Who is to be told of drivers. */
    public DriverWatch drivers() {
        return drivers;
    }

    /** What has to run beside this, on a thread of its own, lest a connection that falls silent keep this for ever. */
    public Runnable silenceWatch() {
        return silence;
    }

    /** Whether others who write are heard. */
    public Confirmation confirmation() {
        return hearing;
    }

    /** How it is now. */
    public ListenState state() {
        String trouble = hearing.troubleIfAny();
        return new ListenState(
                trouble == null,
                trouble,
                settings.channel(),
                hearing.lagMillis(),
                notifications.get(),
                Math.max(0, connections.get() - 1));
    }

    @Override
    public void run() {
        try {
            while (true) {
                listenSafely();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it fails of, it is tried again. */
    private void listenSafely() throws InterruptedException {
        try {
            if (!listenByDriver()) {
                awaitDriver();
                return;
            }
        } catch (InterruptedException ended) {
            throw ended;
        } catch (Throwable unforeseen) {
            disturbance.beginsUnforeseen(unforeseen, CONSEQUENCE);
        }
        drivers.awaitNews(pauseMillis);
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    private void awaitDriver() throws InterruptedException {
        drivers.awaitNews(1000);
        if (hearing.isAskedFor() && ++waits > WAITS_TO_TELL) {
            disturbance.begins("the application has not used a PostgreSQL driver yet, by which to listen", CONSEQUENCE);
        }
    }

    /** {@return false where there is no driver} What holds the driver is on the stack of this method alone. */
    private boolean listenByDriver() throws InterruptedException {
        Driver driver = drivers.take();
        if (driver == null) {
            return false;
        }
        Thread self = Thread.currentThread();
        ClassLoader own = self.getContextClassLoader();
        try {
            hearing.awaitAsked();
            // Drivers look for their parts there, as they may in the application.
            self.setContextClassLoader(driver.getClass().getClassLoader());
            if (!drivers.isEnding()) {
                listenUntilItEnds(driver);
            }
        } finally {
            hearing.lost();
            self.setContextClassLoader(own);
            drivers.release();
        }
        return true;
    }

    private void listenUntilItEnds(Driver driver) {
        try (NotifiedConnection connection =
                NotifiedConnection.open(driver, settings.url(), properties(), ANSWER_MILLIS, notifications)) {
            try {
                hear(connection);
                disturbance.begins("the application that brought the PostgreSQL driver has stopped", CONSEQUENCE);
            } finally {
                // Before it is closed, which may take a while.
                hearing.lost();
            }
        } catch (SQLException failed) {
            disturbance.begins(explained(failed), CONSEQUENCE);
        } catch (ListenException failed) {
            disturbance.begins(String.valueOf(failed.getMessage()), CONSEQUENCE);
        }
    }

    private void hear(NotifiedConnection connection) throws SQLException, ListenException {
        long asked = ticker.nanos();
        connection.listen(settings.channel());
        connections.incrementAndGet();
        bumps.accept(Payload.ANY_TABLE);
        hearing.confirmed(asked);
        pauseMillis = FIRST_PAUSE_MILLIS;
        tellThatItHears();
        while (!drivers.isEnding()) {
            tell(awaited(connection));
            long now = ticker.nanos();
            if (now - asked >= QUESTION_NANOS) {
                connection.roundTrip();
                tell(connection.arrived());
                hearing.confirmed(now);
                asked = now;
            }
        }
    }

    private Set<String> awaited(NotifiedConnection connection) throws SQLException, ListenException {
        silence.begins(connection);
        try {
            return connection.await(SLICE_MILLIS);
        } finally {
            silence.ends();
        }
    }

    private void tell(Set<String> tables) {
        if (!tables.isEmpty()) {
            bumps.accept(tables);
        }
    }

    private void tellThatItHears() {
        if (!everHeard) {
            everHeard = true;
            LOG.info("listen: hears what is notified on the channel {}", settings.channel());
        }
        disturbance.ends("others who write are heard again, and pages may be served,");
    }

    private Properties properties() throws ListenException {
        Properties properties = new Properties();
        if (!settings.user().isEmpty()) {
            properties.setProperty("user", settings.user());
        }
        if (!settings.passwordFile().isEmpty()) {
            properties.setProperty("password", password(settings.passwordFile()));
        }
        properties.setProperty("ApplicationName", "jimmypage");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", CONNECT_SECONDS);
        // Else the driver connects on a thread of its own, whose doings would pass for the application's.
        properties.setProperty("loginTimeout", "0");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static String password(String file) throws ListenException {
        try {
            return PasswordFile.read(file);
        } catch (IOException unreadable) {
            throw new ListenException("listen.password-file cannot be read: " + unreadable.getMessage());
        }
    }

    /** That it cannot be reached is one reason, by whatever it is noticed. */
    private static String explained(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN)
                ? "PostgreSQL at listen.url cannot be reached (" + firstLine(failed) + ")"
                : "PostgreSQL at listen.url: " + firstLine(failed);
    }

    /** The driver's words, which hold no password; more than one line is for people before a terminal. */
    private static String firstLine(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
