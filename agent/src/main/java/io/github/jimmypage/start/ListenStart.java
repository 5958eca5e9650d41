package io.github.jimmypage.start;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.listen.PostgresListening;
import java.util.Set;
import java.util.function.Consumer;

/** Has this JVM hear of others who write to a PostgreSQL. A class of its own, so that nothing of it is loaded where nobody listens. */
final class ListenStart {
    private ListenStart() {}

    static PostgresListening start(LiveSettings live, PageCache cache, WriteSide writeSide) {
        PostgresListening listening =
                new PostgresListening(live.current(), Ticker.SYSTEM, new NotifiedWrites(live, cache));
        cache.confirmedBy(listening.confirmation());
        Thread thread = AgentThreads.daemons("listen").newThread(listening);
        writeSide.watchDrivers(listening.drivers(), thread);
        thread.start();
        AgentThreads.daemons("listen-watch").newThread(listening.silenceWatch()).start();
        return listening;
    }

    /** What others wrote, as bumps. Used by one thread. */
    private record NotifiedWrites(LiveSettings live, PageCache cache) implements Consumer<Set<String>> {
        @Override
        public void accept(Set<String> tables) {
            Set<String> counting = AgentStart.whitelist(live.current()).notCoveredOf(tables);
            if (!counting.isEmpty()) {
                cache.generation()
                        .bump(
                                BumpCause.OUTSIDE,
                                counting,
                                WriteOrigin.of("NOTIFY " + live.get(Setting.LISTEN_CHANNEL)));
            }
        }
    }
}
