package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a class while it is being loaded loads no other that waits for it. */
@OnEachJdk
@ExtendWith(ServerOutputs.class)
class ClassLoadingIT {
    private final Jdk jdk;

    ClassLoadingIT(Jdk jdk) {
        this.jdk = jdk;
    }

    /** KNOWN_BUGS 28: such an error is swallowed where it happens, and a class of the agent's is missing for good later. */
    @Test
    void noClassIsLoadedThatIsBeingLoadedAlready(@TempDir Path directory) throws IOException {
        Path exceptions = directory.resolve("exceptions.log");
        try (Server server = new RigOnJdk(Rig.TOMCAT10, jdk)
                .start(
                        "loading",
                        "-javaagent:" + Artifacts.agent(),
                        "-Djimmypage.refresh.settle=0",
                        "-Xlog:exceptions=info:file=" + exceptions)) {
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, "/probe/writer");
            String words = Server.newWords();
            server.write("id=a&end=commit&words=" + words);
            assertTrue(Pages.freshHit(server.visitor(), "/probe/writer").text().contains(words));
        }
        List<String> lines = Files.readAllLines(exceptions);
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("java/lang/ClassNotFoundException")),
                "nothing was noted");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("ClassCircularityError"))
                        .toList());
    }
}
