package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console tells what happened and does what it is told, to whom brings the token, and lets nobody else stop it. */
@OnEveryRig
class ConsoleServerIT {
    private static final Map<RigOnJdk, Integer> PORTS = new ConcurrentHashMap<>();

    private final Server server;
    private final ConsoleClient console;

    ConsoleServerIT(RigOnJdk rig) {
        int port = PORTS.computeIfAbsent(rig, key -> ConsoleServer.freePort());
        server = rig.withAgent("console", "console.port=" + port);
        ConsoleServer.Link link = ConsoleServer.link(server, "/probe/list");
        assertEquals(port, URI.create(link.address()).getPort());
        console = new ConsoleClient(port, link.token());
    }

    @Test
    void itTellsWhatHappened() {
        Visitor visitor = server.visitor();
        String path = "/probe/writer";
        Pages.settled(visitor, path + "?of=" + Server.newWords());
        visitor.get("/probe/answer/no-store?header=Cache-Control:no-store");
        Response state = console.get("/api/state");
        assertEquals("on", field(state, "mode"));
        assertEquals("global", field(state, "scope"));
        assertTrue(number(state, "hits") > 0, state.toString());
        assertTrue(number(state, "misses") > 0, state.toString());
        assertTrue(number(state, "pages") > 0, state.toString());
        assertTrue(number(state, "savedSeconds") > 0, state.toString());
        assertTrue(state.text().contains("\"no-store\":"), state.text());
        assertTrue(state.text().contains("\"sharedGeneration\":null,\"cluster\":null"), state.text());
        String paths = console.get("/api/paths").text();
        Matcher counted = Pattern.compile("\\{\"path\":\"/probe/writer\",\"hits\":[1-9][0-9]*,\"staleHits\":[0-9]+,"
                        + "\"misses\":[1-9][0-9]*,")
                .matcher(paths);
        assertTrue(counted.find(), paths);
        assertTrue(
                paths.contains("\"lastRefusal\":\"no-store\",\"lastRefusalDetail\":\"Cache-Control: no-store\""),
                paths);
        String metrics = console.get("/metrics").text();
        assertFalse(metrics.contains("jimmypage_cluster_"), metrics);
        assertTrue(metrics.contains("jimmypage_requests_total{result=\"refused\",reason=\"no-store\"} "), metrics);
        assertTrue(
                Pattern.compile("jimmypage_render_seconds_saved_total 0\\.0*[1-9]|saved_total [1-9]")
                        .matcher(metrics)
                        .find(),
                metrics);
        assertTrue(
                console.get("/api/settings").text().contains("\"key\":\"console.port\",\"value\":\"" + console.port()));
        assertTrue(console.get("/api/advice").text().startsWith("{\"advice\":["));
        assertTrue(console.get("/api/verify").text().startsWith("{\"mode\":\"on\",\"words\":\""));
    }

    @Test
    void aWriteOfAnotherProgramMakesPagesStaleWithCauseOutside() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/list");
        double before = metric("jimmypage_bumps_total{table=\"*\",cause=\"outside\"}");
        assertDone(console.post("/bump", ""));
        assertFalse(visitor.get("/probe/list").cacheStatus().isFreshHit());
        assertEquals(before + 1, metric("jimmypage_bumps_total{table=\"*\",cause=\"outside\"}"));
        String bumps = console.get("/api/bumps?after=0").text();
        assertTrue(bumps.contains("\"cause\":\"outside\",\"tables\":[\"*\"]"), bumps);
        long last = Long.parseLong(bumps.replaceFirst(".*\"last\":([0-9]+)}$", "$1"));
        assertEquals(
                "{\"bumps\":[],\"last\":" + last + "}",
                console.get("/api/bumps?after=" + last).text());
        Pages.settled(visitor, "/probe/list");
        Response whitelisted = console.post("/bump", "tables=spring_session");
        assertTrue(whitelisted.text().startsWith("{\"done\":false,"), whitelisted.text());
        assertTrue(visitor.get("/probe/list").cacheStatus().isFreshHit());
        assertDone(console.post("/bump", "tables=text%2Cspring_session"));
        assertFalse(visitor.get("/probe/list").cacheStatus().isFreshHit());
    }

    @Test
    void whatAnOperatorAsksForIsDone() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/list");
        assertDone(console.post("/api/refresh", "path=%2Fprobe%2Flist"));
        assertTrue(visitor.get("/probe/list").cacheStatus().isStale());
        Pages.settled(visitor, "/probe/list");
        assertDone(console.post("/api/clear", ""));
        assertFalse(visitor.get("/probe/list").cacheStatus().isHit());
        assertDone(console.post("/api/quarantine", "path=%2Fprobe%2Flist"));
        try {
            assertEquals(
                    "quarantined",
                    visitor.get("/probe/list").cacheStatus().detail().orElse("none"));
            assertTrue(console.get("/api/paths").text().contains("\"quarantined\":\"held by an operator\""));
        } finally {
            assertDone(console.post("/api/release", "path=%2Fprobe%2Flist"));
        }
        Pages.freshHit(visitor, "/probe/list");
        assertTrue(console.post("/api/release", "path=%2Fprobe%2Flist").text().startsWith("{\"done\":false,"));
        try {
            assertDone(console.post("/api/mode", "mode=off"));
            assertEquals("off", field(console.get("/api/state"), "mode"));
            assertFalse(visitor.get("/probe/list").cacheStatus().isHit());
        } finally {
            assertDone(console.post("/api/mode", "mode=on"));
        }
        Response wrong = console.post("/api/mode", "mode=sometimes");
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("on, verify, off"), wrong.text());
    }

    @Test
    void thePageIsOneDocumentThatMayRunItsOwnScriptAndStyleAndNothingElse() throws NoSuchAlgorithmException {
        Response unknown = console.send(Request.get("/").with("Host", console.host()));
        Response page = console.get("/");
        assertEquals(401, unknown.status());
        assertEquals(200, page.status());
        assertEquals(page.text(), unknown.text(), "it holds no data");
        String policy = page.header("Content-Security-Policy").orElse("");
        assertEquals(
                "default-src 'none'; script-src 'sha256-" + hash(between(page.text(), "<script>", "</script>"))
                        + "'; style-src 'sha256-" + hash(between(page.text(), "<style>", "</style>"))
                        + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'",
                policy);
        assertFalse(page.text().contains(console.token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/state", "/metrics", "/nothing"})
    void everyAnswerIsForNobodyElse(String target) {
        for (Request request :
                List.of(Request.get(target).with("Host", console.host()), console.with(Request.get(target)))) {
            Response answer = console.send(request);
            assertEquals("no-store", answer.header("Cache-Control").orElse(""));
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
            assertEquals("DENY", answer.header("X-Frame-Options").orElse(""));
            assertEquals("no-referrer", answer.header("Referrer-Policy").orElse(""));
            assertEquals(
                    "same-origin", answer.header("Cross-Origin-Opener-Policy").orElse(""));
            assertEquals(
                    "same-origin", answer.header("Cross-Origin-Resource-Policy").orElse(""));
            assertTrue(answer.header("Content-Security-Policy").orElse("").startsWith("default-src 'none'; "));
            assertTrue(answer.headers("Set-Cookie").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/state, GET",
        "/api/settings, GET",
        "/metrics, GET",
        "/nothing, GET",
        "/api/mode, POST",
        "/bump, POST"
    })
    void withoutTheTokenNothingIsToldAndNothingDone(String target, String method) {
        double generation = number(console.get("/api/state"), "generation");
        Request bare = method.equals("GET") ? Request.get(target) : Request.post(target);
        Request asked = bare.with("Host", console.host());
        for (Request request : List.of(
                asked,
                asked.with("Authorization", "Bearer " + console.token() + "x"),
                asked.with("Authorization", "Basic " + console.token()),
                asked.with("Cookie", "token=" + console.token()))) {
            Response answer = console.send(request);
            assertEquals(401, answer.status(), request.toString());
            assertTrue(answer.text().startsWith("{\"error\":\"the token is needed"), answer.text());
        }
        assertEquals(
                401,
                console.send(new Request(method, target + "?token=" + console.token(), asked.headers(), ""))
                        .status());
        assertEquals(generation, number(console.get("/api/state"), "generation"));
    }

    @Test
    void pagesOfOthersCannotUseABrowserThatKnowsTheToken() {
        assertEquals(421, console.send(tokenAt("evil.example")).status());
        assertEquals(
                421, console.send(tokenAt("evil.example:" + console.port())).status());
        Request own = console.with(Request.post("/bump"));
        assertEquals(
                403, console.send(own.with("Origin", "http://evil.example")).status());
        assertEquals(
                403,
                console.send(own.with("Origin", "http://127.0.0.1:" + server.port()))
                        .status(),
                "the application's pages are others' as well");
        assertEquals(403, console.send(own.with("Sec-Fetch-Site", "cross-site")).status());
        assertEquals(
                200,
                console.send(own.with("Origin", "http://" + console.host())).status());
    }

    private Request tokenAt(String host) {
        return Request.post("/bump").with("Host", host).with("Authorization", "Bearer " + console.token());
    }

    @Test
    void refusedAttemptsAreLoggedOnceAMinuteAndTheTokenOnlyWhenItIsGiven() {
        for (int attempt = 0; attempt < 50; attempt++) {
            console.send(Request.get("/api/state").with("Host", console.host()).with("Authorization", "Bearer guess"));
        }
        String log = server.child().err();
        int told = log.split("console: turned a request away that came from 127\\.0\\.0\\.1: ", -1).length - 1;
        // Other tests of the class have attempts of their own, minutes after each other at most.
        assertTrue(told >= 1 && told <= 10, told + " lines: " + log);
        assertEquals(1, log.split(Pattern.quote(console.token()), -1).length - 1, "the token stands in one line");
        assertFalse(console.get("/api/settings").text().contains(console.token()));
        assertFalse(console.get("/metrics").text().contains(console.token()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /../etc/passwd HTTP/1.1, 404",
        "GET /api/%00state HTTP/1.1, 404",
        "GET /api//state HTTP/1.1, 404",
        "GET /api/state/ HTTP/1.1, 404",
        "GET /%zz HTTP/1.1, 400",
        "GET //evil.example/api/state HTTP/1.1, 400",
        "GET http://evil.example/api/state HTTP/1.1, 400",
        "TRACE /api/state HTTP/1.1, 405",
        "PUT /api/mode HTTP/1.1, 405",
        "GET /api/mode HTTP/1.1, 405",
        "POST /api/state HTTP/1.1, 405",
        "OPTIONS * HTTP/1.1, 404",
        "nonsense, 400",
    })
    void strangeRequestsAreTurnedAwayInWords(String line, int status) {
        String answer = console.raw(line + "\r\n" + console.lines() + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertNoTrace(answer);
    }

    @Test
    void oneHostHeaderIsNeeded() {
        String token = "Authorization: Bearer " + console.token() + "\r\nConnection: close\r\n\r\n";
        assertTrue(console.raw("GET /api/state HTTP/1.0\r\n" + token).startsWith("HTTP/1.1 400 "));
        String twice = "Host: " + console.host() + "\r\nHost: evil.example\r\n";
        assertTrue(console.raw("GET /api/state HTTP/1.1\r\n" + twice + token).startsWith("HTTP/1.1 400 "));
    }

    @Test
    void whatIsTooLargeIsTurnedAwayOrTheConnectionClosed() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String large = "m".repeat(10 << 20);
        String declared = console.raw("POST /api/mode HTTP/1.1\r\n" + console.lines() + form + "Content-Length: "
                + large.length() + "\r\n\r\n" + large);
        assertTrue(declared.startsWith("HTTP/1.1 413 "), declared);
        String chunked = console.raw("POST /api/mode HTTP/1.1\r\n" + console.lines() + form
                + "Transfer-Encoding: chunked\r\n\r\na00000\r\n" + large + "\r\n0\r\n\r\n");
        assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
        String query = console.raw("GET /api/state?" + "a".repeat(20_000) + " HTTP/1.1\r\n" + console.lines() + "\r\n");
        assertTrue(query.startsWith("HTTP/1.1 200 "), query);
        String head =
                console.raw("GET /api/state HTTP/1.1\r\n" + console.lines() + "X: " + "x".repeat(1 << 20) + "\r\n\r\n");
        assertFalse(head.startsWith("HTTP/1.1 200 "), head);
        String other = console.raw("POST /api/mode HTTP/1.1\r\n" + console.lines()
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(other.startsWith("HTTP/1.1 415 "), other);
        assertEquals(200, console.get("/api/state").status());
    }

    /** Slow clients hold a thread of the JDK's server each; there are a few of them. */
    @Test
    void slowClientsAreCutOffAndOthersAreAnswered() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < 40; client++) {
                slow.add(console.opened("GET /api/sta"));
            }
            slow.add(console.opened("POST /api/mode HTTP/1.1\r\n" + console.lines()
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nmode="));
            for (Socket client : slow) {
                assertCut(client);
            }
            answersAgain();
        } finally {
            closeAll(slow);
        }
    }

    private static void assertCut(Socket client) throws IOException {
        try {
            client.getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            // So it was.
        }
    }

    @Test
    void manyConnectionsDoNotStopIt() throws IOException {
        List<Socket> many = new ArrayList<>();
        try {
            for (int client = 0; client < 500; client++) {
                many.add(console.opened(""));
            }
            assertEquals(200, console.get("/api/state").status(), "nobody else asks anything");
            for (Socket client : many) {
                try {
                    client.getOutputStream()
                            .write(("GET /api/state HTTP/1.1\r\nHost: " + console.host() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
                } catch (java.net.SocketException closed) {
                    // There may be too many.
                }
            }
            answersAgain();
        } finally {
            closeAll(many);
            // Each connection that is closed is looked at as a request is.
            answersAgain();
        }
        assertTrue(server.visitor().get("/probe/list").status() == 200);
    }

    /** Each takes a file descriptor of the application. */
    @Test
    void thereAreOnlySoManyConnections() throws IOException {
        List<Socket> many = new ArrayList<>();
        try {
            for (int client = 0; client < 1000; client++) {
                many.add(console.opened(""));
            }
            assertEquals(200, server.visitor().get("/probe/list").status());
            assertTrue(closed(many) >= 300, "connections that were not taken");
        } finally {
            closeAll(many);
            answersAgain();
        }
    }

    /** How many of these the other side has closed; each is looked at until it is, or for a moment. */
    private static int closed(List<Socket> sockets) throws IOException {
        int closed = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(2);
            try {
                closed += socket.getInputStream().read() < 0 ? 1 : 0;
            } catch (java.net.SocketTimeoutException stillOpen) {
                // It was taken.
            } catch (java.net.SocketException reset) {
                closed++;
            }
        }
        return closed;
    }

    private void answersAgain() {
        Eventually.get(
                "an answer",
                () -> {
                    try {
                        return console.get("/api/state").status();
                    } catch (java.io.UncheckedIOException turnedAway) {
                        return 0;
                    }
                },
                status -> status == 200);
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void assertNoTrace(String answer) {
        assertFalse(answer.contains("\tat ") || answer.contains("java."), answer);
        String log = server.child().err();
        assertFalse(log.contains("the console failed to answer"), log);
    }

    private static void assertDone(Response answer) {
        assertEquals(200, answer.status(), answer.toString());
        assertTrue(answer.text().startsWith("{\"done\":true,\"words\":\""), answer.text());
    }

    private double metric(String sample) {
        for (String line : console.get("/metrics").text().split("\n")) {
            if (line.startsWith(sample + " ")) {
                return Double.parseDouble(line.substring(sample.length() + 1));
            }
        }
        return 0;
    }

    private static double number(Response answer, String name) {
        return Double.parseDouble(field(answer, name));
    }

    private static String field(Response answer, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(answer.text());
        assertTrue(field.find(), answer.toString());
        return field.group(1);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
