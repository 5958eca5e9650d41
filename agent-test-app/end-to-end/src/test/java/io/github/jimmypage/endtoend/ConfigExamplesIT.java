package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of settings that are shipped do what they say, on a server that starts with them. */
@OnLatestJdk
class ConfigExamplesIT {
    private final RigOnJdk rig;

    ConfigExamplesIT(Jdk jdk) {
        rig = new RigOnJdk(Rig.TOMCAT10, jdk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.properties", "shop-with-users.properties", "everything.properties"})
    void aServerStartsWithTheExampleAndServesPages(String name) {
        Path file = Artifacts.configExamples().resolve(name);
        // The example's own log file stands where a test has nothing to write.
        try (Server server =
                rig.start("example-" + name, "-javaagent:" + Artifacts.agent() + "=" + file, "-Djimmypage.log.file=")) {
            String page = "/probe/list";
            Visitor visitor = server.visitor();
            String first = visitor.get(page).text();
            assertEquals(first, Pages.freshHit(visitor, page).text());
            String log = server.child().err();
            assertTrue(log.contains("settings: " + file), log);
            assertFalse(log.contains("WARN") || log.contains("ERROR"), log);
        }
    }
}
