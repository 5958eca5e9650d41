package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.ListeningPostgres;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The console's state, the metrics, JMX and the steps of a request say whether others who write are heard, and why not. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ListenShownIT {
    private static final String PAGE = "/probe/writer";

    @Test
    void itIsToldWhyNobodyIsHeardAndThatItIsOver(@TempDir Path folder) throws IOException, SQLException {
        Path password = Files.writeString(folder.resolve("password"), "an0ther-secret");
        try (ListeningPostgres postgres = ListeningPostgres.start(folder);
                Server server = new RigOnJdk(Rig.TOMCAT10, Jdks.latest())
                        .start("listen-shown", ConsoleServer.flags(postgres.flagsOfProbe(password)))) {
            ConsoleServer.Link link = ConsoleServer.link(server, PAGE);
            ConsoleClient console = new ConsoleClient(URI.create(link.address()).getPort(), link.token());
            String reason = "password authentication failed";
            String deaf = awaitState(console, reason);
            assertTrue(deaf.contains("\"listen\":{\"confirmed\":false,"), deaf);
            assertTrue(deaf.contains("\"lagMillis\":null,"), deaf);
            assertEquals(0, metric(console, "confirmed"));
            assertEquals("false", server.control("listen", "Connected"));
            assertTrue(server.control("listen", "Trouble").contains(reason));
            assertTrue(console.post("/api/explain", "path=" + PAGE).text().contains("\"done\":true"));
            server.visitor().get(PAGE);
            Eventually.get(
                    "the steps of the request",
                    () -> console.get("/api/requests?after=0").text(),
                    steps -> steps.contains("not served: it has not been known for ") && steps.contains(reason));

            Files.writeString(password, ListeningPostgres.PASSWORD);
            String heard = awaitState(console, "\"listen\":{\"confirmed\":true,\"trouble\":null,");
            assertTrue(heard.contains("\"channel\":\"jimmypage\","), heard);
            assertEquals(1, metric(console, "confirmed"));
            assertTrue(metric(console, "lag_seconds") >= 0);
            assertEquals("", server.control("listen", "Trouble"));
            assertEquals("jimmypage", server.control("listen", "Channel"));
            double before = metric(console, "notifications_total");
            postgres.execute("NOTIFY jimmypage");
            Eventually.get("one more", () -> metric(console, "notifications_total"), now -> now == before + 1);
            assertEquals(0, metric(console, "reconnects_total"));
            postgres.endListening();
            Eventually.get("another connection", () -> server.control("listen", "Reconnects"), "1"::equals);
            for (String said :
                    new String[] {deaf, heard, console.get("/metrics").text()}) {
                assertFalse(said.contains("secret"), said);
                assertFalse(said.contains(ListeningPostgres.PASSWORD), said);
            }
        }
    }

    private static String awaitState(ConsoleClient console, String words) {
        return Eventually.get(words, () -> console.get("/api/state").text(), state -> state.contains(words));
    }

    private static double metric(ConsoleClient console, String name) {
        String text = console.get("/metrics").text();
        Matcher sample =
                Pattern.compile("(?m)^jimmypage_listen_" + name + " (\\S+)$").matcher(text);
        assertTrue(sample.find(), text);
        return Double.parseDouble(sample.group(1));
    }
}
