package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.cluster.ForeignWriters;
import io.github.jimmypage.cluster.Stillness;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.jdbc.CallGate;
import io.github.jimmypage.jdbc.Quiet;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.refresh.OwnWrites;
import java.util.Set;

/** Makes this JVM one of several. A class of its own, so that nothing of it is loaded where there is one JVM alone. */
final class ClusterStart {
    private ClusterStart() {}

    /** After every other listener of the generation was added: this one may wait, and the others must have heard by then. */
    static Cluster start(Settings settings, PageCache cache, OwnWrites ownWrites, WriteSide writeSide) {
        ForeignWriters writers = new ForeignWriters() {
            @Override
            public void writing(String mark) {
                ownWrites.writingElsewhere(mark);
            }

            @Override
            public void heard(Set<String> cookies) {
                ownWrites.heard(cookies);
            }
        };
        Cluster cluster = Cluster.join(settings, cache, writers, Ticker.SYSTEM, AgentThreads.daemons("cluster"));
        if (!settings.get(Setting.OWN_WRITES_COOKIE).isEmpty()) {
            ownWrites.tell(cluster::wrote, cluster.settled());
        }
        if (hearsOfJdbcAlone(settings)) {
            leaveAtTheEnd(cluster, writeSide);
        }
        return cluster;
    }

    /** Others who write to the database may do so unheard while this JVM ends, and perhaps it was the only one that listens to them. */
    private static boolean hearsOfJdbcAlone(Settings settings) {
        return settings.get(Setting.LISTEN_URL).isEmpty()
                && settings.get(Setting.BUMP_FILE).isEmpty();
    }

    private static void leaveAtTheEnd(Cluster cluster, WriteSide writeSide) {
        Quiet quiet = writeSide.watchCalls(new CallGate() {
            @Override
            public void pass() {
                cluster.mayWrite();
            }
        });
        Thread leaving = AgentThreads.daemons("leaving").newThread(new Runnable() {
            @Override
            public void run() {
                try {
                    cluster.leave(new Stillness() {
                        @Override
                        public boolean isStill() {
                            return quiet.isQuiet();
                        }

                        @Override
                        public long begun() {
                            return quiet.calls();
                        }
                    });
                } catch (InterruptedException early) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        Runtime.getRuntime().addShutdownHook(leaving);
    }
}
