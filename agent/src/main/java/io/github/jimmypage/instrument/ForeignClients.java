package io.github.jimmypage.instrument;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notices clients of databases whose writes go past JDBC and are not seen, by the name of an interface that each of them implements
 * or calls. Thread-safe.
 */
final class ForeignClients {
    private final AtomicBoolean r2dbcSaid = new AtomicBoolean();
    private final AtomicBoolean mongoSaid = new AtomicBoolean();

    /** {@return what to warn of now that this class is being loaded; null for nearly all, and when it was said already} */
    @Nullable
    String warning(String className) {
        return switch (className) {
            case "io/r2dbc/spi/Connection" -> once(r2dbcSaid, "R2DBC");
            case "com/mongodb/client/MongoCollection", "com/mongodb/reactivestreams/client/MongoCollection" ->
                once(mongoSaid, "MongoDB");
            default -> null;
        };
    }

    private static @Nullable String once(AtomicBoolean said, String client) {
        if (!said.compareAndSet(false, true)) {
            return null;
        }
        return "a client of " + client
                + " is being loaded: writes through it are not seen, and pages that show them stay until "
                + "they are too old; exclude these pages or lower jimmypage.cache.seconds";
    }
}
