package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Libraries;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application with other versions of the agent's libraries on its class path uses its own, and so does the agent. What it tells
 * its own by system properties, it does not tell the agent's.
 */
@OnEachJdk
@ExtendWith(ServerOutputs.class)
class OldLibrariesIT {
    private static final String PAGE = "/page";

    private final Jdk jdk;

    OldLibrariesIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void bothUseTheirOwn(@TempDir Path dump) throws IOException {
        try (Server server = Libraries.start(
                jdk,
                "-Dslf4j.provider=libraries.Unknown",
                "-Dslf4j.internal.verbosity=DEBUG",
                "-Dnet.bytebuddy.dump=" + dump,
                "-Dnet.bytebuddy.nexus.disabled=false",
                "-Dnet.bytebuddy.safe=false",
                "-Dnet.bytebuddy.raw=true",
                "-Dnet.bytebuddy.experimental=true",
                "-Dnet.bytebuddy.processor=unknown")) {
            Visitor visitor = server.visitor();
            Response page = Pages.freshHit(visitor, PAGE);
            assertEquals(
                    List.of(
                            "words: first",
                            "generated: by Byte Buddy",
                            "cached: value of key",
                            "byte-buddy-1.12.19.jar",
                            "caffeine-2.9.3.jar",
                            "slf4j-api-1.7.36.jar",
                            "logback-classic-1.2.13.jar"),
                    page.text().lines().toList());
            String words = Server.newWords();
            assertEquals(200, visitor.post("/write?words=" + words).status());
            Pages.showing(words, visitor, PAGE);
            Pages.freshHit(visitor, PAGE);
            assertFormsWhereNoFilterRuns(visitor);
            assertTheAgentLogsByItself(server);
            assertEquals(List.of("libraries.Generated"), dumped(dump), "classes that Byte Buddy was told to dump");
        }
    }

    /** The other applications have filters for every path. */
    private static void assertFormsWhereNoFilterRuns(Visitor visitor) {
        Response page = Pages.freshHit(visitor, PAGE);
        assertEquals("" + page.body().length, page.header("Content-Length").orElse("none"));
        Response head = visitor.send(Request.head(PAGE));
        assertEquals(page.headers("Content-Length"), head.headers("Content-Length"));
        String tag = page.header("ETag").orElse("none");
        assertEquals(
                304, visitor.send(Request.get(PAGE).with("If-None-Match", tag)).status());
        assertEquals(page.text(), visitor.get(PAGE).text());
    }

    private static void assertTheAgentLogsByItself(Server server) {
        String out = server.child().out();
        assertTrue(out.contains("logback INFO libraries.LibrariesPage renders first"), out);
        assertFalse(out.contains("jimmypage"), out);
        String err = server.child().err();
        assertTrue(err.lines().allMatch(line -> line.startsWith("[jimmypage]") || !line.contains("jimmypage")), err);
        assertFalse(err.contains("SLF4J:"), err);
    }

    /** The names of the classes, without those that Byte Buddy makes for itself; it adds a number to each file's. */
    private static List<String> dumped(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString().replaceAll("(-original)?\\.\\d+\\.class$", ""))
                    .filter(name -> !name.startsWith("net.bytebuddy."))
                    .distinct()
                    .toList();
        }
    }
}
