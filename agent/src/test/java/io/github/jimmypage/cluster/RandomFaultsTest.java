package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.Agreement.Asked;
import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that hears of others through a server that loses messages, connections and data at random. */
class RandomFaultsTest {
    private static final int STEPS = 200_000;
    private static final long MAX_LAG_MILLIS = 1000;
    private static final Pace PACE =
            new Pace(Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofMillis(MAX_LAG_MILLIS));

    private final MovedTime time = new MovedTime();
    private final Agreement agreement = new Agreement(time, PACE, "self", news -> bumped(news.tables()));

    /** Told by others, and not known here: when they were told. */
    private final List<Unknown> unknown = new ArrayList<>();

    private final Deque<Bump> underWay = new ArrayDeque<>();
    private int epochs;
    private long number;
    private boolean subscribed;
    private boolean connected;
    private @Nullable Asked asked;
    private @Nullable Position found;
    private int served;
    private int writes;

    private record Unknown(String table, long nanos) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPageIsServedThatMissesAWriteOfLongerAgoThanTheBound(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            happens(random);
            if (agreement.isConfirmed()) {
                served++;
                for (Unknown write : unknown) {
                    assertTrue(
                            time.nanos() - write.nanos() <= MAX_LAG_MILLIS * 1_000_000,
                            "seed " + seed + ", step " + step + ": " + write);
                }
            }
        }
        assertTrue(served > STEPS / 10, "served at all: " + served);
    }

    private void happens(Random random) {
        int what = random.nextInt(1000);
        if (what < 300) {
            time.passMillis(random.nextInt(60));
        } else if (what < 450) {
            write(random.nextInt(4) == 0 ? "self" : "other");
        } else if (what < 700) {
            Bump next = underWay.poll();
            if (next != null) {
                agreement.heard(next);
            }
        } else if (what < 710) {
            underWay.poll();
        } else if (what < 980) {
            beat();
        } else if (what < 983) {
            lose(subscribed, connected);
            epochs++;
            number = 0;
        } else if (what < 986) {
            // Restarted with older data.
            lose(false, false);
            number = Math.max(0, number - random.nextInt(5));
        } else if (what < 988) {
            lose(false, connected);
        } else if (what < 990) {
            lose(subscribed, false);
        } else if (what < 995 && !subscribed) {
            subscribed = true;
            agreement.reconnected();
        } else if (!connected) {
            connected = true;
            agreement.reconnected();
        }
    }

    private void write(String node) {
        writes++;
        number++;
        String table = "t" + writes;
        if (!node.equals("self")) {
            unknown.add(new Unknown(table, time.nanos()));
        }
        if (subscribed) {
            underWay.add(new Bump(new Position("epoch" + epochs, number), node, News.of(Set.of(table))));
        }
    }

    /** Sent, answered by the server, and the answer received: three steps, with anything in between. */
    private void beat() {
        if (!connected) {
            return;
        }
        Asked sent = asked;
        Position answer = found;
        if (sent == null) {
            asked = agreement.asks();
        } else if (answer == null) {
            found = new Position("epoch" + epochs, number);
        } else {
            asked = null;
            found = null;
            if (agreement.answered(sent, answer)) {
                lose(false, connected);
            }
        }
    }

    private void lose(boolean keepsSubscription, boolean keepsConnection) {
        subscribed = keepsSubscription;
        connected = keepsConnection;
        if (!keepsSubscription) {
            underWay.clear();
        }
        if (!keepsConnection) {
            asked = null;
            found = null;
        }
    }

    private void bumped(Set<String> tables) {
        unknown.removeIf(write -> tables.contains("*") || tables.contains(write.table()));
    }
}
