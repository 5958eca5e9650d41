package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Many write, roll back and run into deadlocks while many look: no page that says it is fresh is behind the database. */
@OnLatestJdkAlone
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "the same ran for the change")
class StressIT {
    private static final int OPERATIONS = Artifacts.longRun() ? 100_000 : 10_000;

    private final RigOnJdk rig;

    StressIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void noFreshPageIsBehindH2() throws InterruptedException {
        try (Server server = rig.start("stress", "-javaagent:" + Artifacts.agent())) {
            assertNeverBehind("H2", server);
        }
    }

    @Test
    @WithPostgres
    void noFreshPageIsBehindPostgres() throws InterruptedException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("deadlock_timeout", "20ms")
                        .start();
                Server server = rig.start(
                        "stress-postgres",
                        "-javaagent:" + Artifacts.agent(),
                        "-Dprobe.jdbc.driver=org.postgresql.Driver",
                        "-Dprobe.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
            assertNeverBehind("PostgreSQL", server);
        }
    }

    static void assertNeverBehind(String database, Server server) throws InterruptedException {
        long seed = Long.getLong("endtoend.seed", System.nanoTime());
        Counting counting = new Counting(server, OPERATIONS, seed);
        String wrong = String.join("\n", counting.run());
        System.out.println("Stress on " + database + ", " + counting);
        assertEquals("", wrong, counting::toString);
        assertTrue(counting.committed.get() > OPERATIONS / 50, counting::toString);
        assertTrue(counting.rolledBack.get() > OPERATIONS / 500, counting::toString);
        assertTrue(counting.deadlocked.get() > 0, counting::toString);
        assertTrue(counting.freshHits.get() > OPERATIONS / 100, counting::toString);
        Visitor visitor = server.visitor();
        for (int row = 0; row < Counting.ROWS; row++) {
            int last = counting.told(row);
            Response settled = Pages.freshHit(visitor, "/probe/counter?row=" + row);
            assertEquals(last + " kept", settled.text(), "row " + row);
        }
    }
}
