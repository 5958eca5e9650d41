package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** The same as {@link StressIT} on MariaDB. */
@OnLatestJdkAlone
class MariaDbStressIT extends MariaDbCase {
    private final RigOnJdk rig;

    MariaDbStressIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void noFreshPageIsBehindMariaDb() throws InterruptedException {
        try (Server application = rig.start(
                "stress-mariadb",
                "-javaagent:" + Artifacts.agent(),
                "-Dprobe.jdbc.driver=org.mariadb.jdbc.Driver",
                "-Dprobe.jdbc.url=" + newDatabase("mariadb"))) {
            StressIT.assertNeverBehind("MariaDB", application);
        }
    }
}
