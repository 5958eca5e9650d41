package io.github.jimmypage.observe.metrics;

import io.github.jimmypage.listen.ListenState;

/** The metrics of others who write to a PostgreSQL. Without state. */
final class ListenMetrics {
    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";
    private static final String CONFIRMED = "jimmypage_listen_confirmed";
    private static final String LAG = "jimmypage_listen_lag_seconds";
    private static final String NOTIFICATIONS = "jimmypage_listen_notifications_total";
    private static final String RECONNECTS = "jimmypage_listen_reconnects_total";
    private static final double MILLIS_PER_SECOND = 1000;

    private ListenMetrics() {}

    /** What is not known before the first answer has no sample: 0 would be a lie. */
    static void write(MetricsText text, ListenState state) {
        text.metric(
                        CONFIRMED,
                        GAUGE,
                        "1 while this JVM hears who writes to the database; while it does not, it serves no pages.")
                .sample(CONFIRMED, state.confirmed() ? 1 : 0);
        text.metric(LAG, GAUGE, "Seconds since this JVM last knew that it had heard every notification.");
        if (state.lagMillis() >= 0) {
            text.fraction(LAG, state.lagMillis() / MILLIS_PER_SECOND);
        }
        text.metric(NOTIFICATIONS, COUNTER, "Notifications of writes that were heard.")
                .sample(NOTIFICATIONS, state.notifications());
        text.metric(RECONNECTS, COUNTER, "Connections to the database, to listen by, that were made again.")
                .sample(RECONNECTS, state.reconnects());
    }
}
