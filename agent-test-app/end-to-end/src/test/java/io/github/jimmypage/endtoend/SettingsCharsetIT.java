package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** KNOWN_BUGS 30: the file with settings is UTF-8, whatever charset the host's JVM takes for its own. */
@ExtendWith(ServerOutputs.class)
class SettingsCharsetIT {
    /** A JDK whose default charset is what it is told. */
    private final RigOnJdk rig = new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild());

    @Test
    void namesWithOtherLettersAreReadAsTheyWereWritten() throws IOException {
        Path settings = rig.file("charset.properties");
        Files.writeString(settings, "jimmypage.expiration.whitelist=größe\n");
        try (Server server = rig.start(
                "charset", "-javaagent:" + Artifacts.agent() + "=" + settings, "-Dfile.encoding=ISO-8859-1")) {
            server.visitor().get("/probe/list");
            assertEquals("false", server.control("cache", "bump:gr%C3%B6%C3%9Fe"), "it is on the list");
            assertEquals("true", server.control("cache", "bump:gr%C3%B6sse"));
        }
    }
}
