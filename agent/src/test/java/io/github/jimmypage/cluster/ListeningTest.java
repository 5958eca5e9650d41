package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.Commands;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Position;
import io.github.jimmypage.cluster.SharedStore.Subscription;
import io.github.jimmypage.config.RecordingLogger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Subscriptions that end as the test says, one after the other, heard by the test's own thread. */
class ListeningTest {
    private static final String FOREIGN = "something else writes to the channel";
    private static final String BEGAN =
            "WARN cluster: " + FOREIGN + "; bumps of other nodes are heard with the next heartbeat, as bumps of *";
    private static final String OVER = "INFO cluster: bumps of other nodes are heard at once again, after 0 s";

    /** How a subscription goes. */
    private enum Course {
        /** What is told first is not understood. */
        FOREIGN_AT_ONCE,
        /** A bump, then something that is not understood. */
        A_BUMP_FIRST,
        /** Nothing is told for a minute, then it breaks. */
        QUIET_FOR_A_MINUTE
    }

    private final RecordingLogger log = new RecordingLogger();
    private final MovedTime time = new MovedTime();

    @Test
    void thatNothingIsUnderstoodIsTold() throws InterruptedException {
        hear(
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE);
        assertEquals(List.of(BEGAN), log.lines());
    }

    @Test
    void itIsOverWhenSomethingIsUnderstood() throws InterruptedException {
        hear(
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.FOREIGN_AT_ONCE,
                Course.A_BUMP_FIRST);
        assertEquals(List.of(BEGAN, OVER), log.lines());
    }

    @Test
    void subscriptionsThatWereGoodForAWhileAreNoReasonToSaySo() throws InterruptedException {
        hear(
                Course.QUIET_FOR_A_MINUTE,
                Course.QUIET_FOR_A_MINUTE,
                Course.QUIET_FOR_A_MINUTE,
                Course.QUIET_FOR_A_MINUTE,
                Course.A_BUMP_FIRST,
                Course.A_BUMP_FIRST);
        assertEquals(List.of(), log.lines());
    }

    /** Who runs it is interrupted with the last subscription, and so ends. */
    private void hear(Course... courses) throws InterruptedException {
        StartSignal start = new StartSignal();
        start.give();
        Disturbance disturbance = new Disturbance(log, time);
        Listening listening = new Listening(
                new Planned(List.of(courses)),
                new Agreement(time, new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO), "self", news -> {}),
                bump -> {},
                new Acknowledgements(time, disturbance),
                start,
                disturbance,
                time);
        listening.otherConnectionWorks(true);
        listening.run();
        assertTrue(Thread.interrupted());
    }

    private final class Planned implements SharedStore {
        private final List<Course> courses;
        private int next;

        Planned(List<Course> courses) {
            this.courses = courses;
        }

        @Override
        public Commands connect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription subscribe() {
            Course course = courses.get(next);
            next++;
            boolean last = next == courses.size();
            return new Subscription() {
                private boolean told;

                @Override
                public Bump next() throws ClusterException {
                    if (course == Course.A_BUMP_FIRST && !told) {
                        told = true;
                        return new Bump(new Position("a", 1), "other", News.of(Set.of("orders")));
                    }
                    if (course == Course.QUIET_FOR_A_MINUTE) {
                        time.pass(Duration.ofMinutes(1));
                    }
                    if (last) {
                        Thread.currentThread().interrupt();
                    }
                    throw new ClusterException(FOREIGN);
                }

                @Override
                public void close() {}
            };
        }
    }
}
