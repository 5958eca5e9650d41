package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.MariaDbServer;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link StressIT} on MariaDB. */
@OnLatestJdkAlone
class MariaDbStressIT {
    private final RigOnJdk rig;

    MariaDbStressIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @Test
    void noFreshPageIsBehindMariaDb(@TempDir Path directory) throws Exception {
        try (MariaDbServer database = MariaDbServer.start(directory);
                Server server = rig.start(
                        "stress-mariadb",
                        "-javaagent:" + Artifacts.agent(),
                        "-Dprobe.jdbc.driver=org.mariadb.jdbc.Driver",
                        "-Dprobe.jdbc.url=" + database.url("mariadb", "stress"))) {
            StressIT.assertNeverBehind("MariaDB", server);
        }
    }
}
