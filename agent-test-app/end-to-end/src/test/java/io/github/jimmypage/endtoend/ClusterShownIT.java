package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The console, the metrics, JMX and the steps of a request say how this JVM stands to the others. */
@ExtendWith(ServerOutputs.class)
class ClusterShownIT {
    private static final String PAGE = "/probe/writer";
    private static final String PASSWORD = "hush-word";

    @Test
    void itIsToldThatThisJvmJoinedThenThatItServesNothingAndWhyAndThenThatItIsBack(@TempDir Path folder)
            throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        try (OwnRedis redis = OwnRedis.withPassword(PASSWORD);
                Server server = new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild())
                        .start(
                                "cluster-shown",
                                ConsoleServer.flags(
                                        "-Djimmypage.cluster.url=" + redis.url(),
                                        "-Djimmypage.cluster.password-file=" + password))) {
            ConsoleServer.Link link = ConsoleServer.link(server, PAGE);
            ConsoleClient console = new ConsoleClient(URI.create(link.address()).getPort(), link.token());
            String joined = awaitState(console, "\"confirmed\":true");
            assertTrue(joined.contains("\"trouble\":null,"), joined);
            assertEquals("1", field(joined, "nodes"));
            assertEquals(server.control("cluster", "Node"), field(joined, "node"));
            assertEquals(server.control("cluster", "Epoch"), field(joined, "epoch"));
            assertEquals("0", field(joined, "pending"));
            assertEquals(1, metric(console, "confirmed"));
            assertEquals(1, metric(console, "nodes"));

            server.write("id=a&end=commit&words=" + Server.newWords());
            long before = Long.parseLong(field(joined, "sharedGeneration"));
            Eventually.get(
                    "the bump in the shared generation", () -> metric(console, "generation"), now -> now > before);
            assertTrue(Long.parseLong(server.control("cluster", "SharedGeneration")) > before);

            redis.stop();
            String reason = "Redis at " + redis.url().substring("redis://".length()) + " cannot be reached";
            String alone = awaitState(console, reason);
            assertTrue(alone.contains("\"confirmed\":false,"), alone);
            assertTrue(field(alone, "trouble").matches(".* for \\d+ s.*"), alone);
            assertEquals(0, metric(console, "confirmed"));
            server.write("id=a&end=commit&words=" + Server.newWords());
            assertTrue(metric(console, "pending") > 0);
            assertTrue(metric(console, "lag_seconds") > 0);
            Eventually.get("time without serving", () -> metric(console, "not_serving_seconds_total"), now -> now > 0);
            assertTrue(console.post("/api/explain", "path=" + PAGE).text().contains("\"done\":true"));
            server.visitor().get(PAGE);
            Eventually.get(
                    "the steps of the request",
                    () -> console.get("/api/requests?after=0").text(),
                    steps -> steps.contains("not served: other JVMs could not be told of ") && steps.contains(reason));

            redis.startAgain();
            String back = awaitState(console, "\"confirmed\":true");
            assertTrue(back.contains("\"trouble\":null,"), back);
            assertNotEquals(field(joined, "epoch"), field(back, "epoch"), "the server's data are others");
            assertEquals(1, metric(console, "confirmed"));
            assertTrue(metric(console, "reconnects_total") > 0);
            assertTrue(Long.parseLong(server.control("cluster", "NotServingMillis")) > 0);
            Eventually.get("nothing left to tell", () -> metric(console, "pending"), now -> now == 0);
            for (String said : new String[] {
                joined,
                alone,
                back,
                console.get("/metrics").text(),
                console.get("/api/settings").text()
            }) {
                assertFalse(said.contains(PASSWORD), said);
            }
        }
    }

    private static String awaitState(ConsoleClient console, String words) {
        return Eventually.get(words, () -> console.get("/api/state").text(), state -> state.contains(words));
    }

    private static String field(String state, String name) {
        Matcher field =
                Pattern.compile("\"" + name + "\":(\"([^\"]*)\"|[^,}]*)").matcher(state);
        assertTrue(field.find(), state);
        return field.group(2) == null ? field.group(1) : field.group(2);
    }

    private static double metric(ConsoleClient console, String name) {
        String text = console.get("/metrics").text();
        Matcher sample =
                Pattern.compile("(?m)^jimmypage_cluster_" + name + " (\\S+)$").matcher(text);
        assertTrue(sample.find(), text);
        return Double.parseDouble(sample.group(1));
    }
}
