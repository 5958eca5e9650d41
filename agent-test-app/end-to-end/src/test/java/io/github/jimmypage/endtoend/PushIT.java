package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.PushRig;
import io.github.jimmypage.endtoend.process.Server;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A framework that pushes: its answers stay open, and what it has to tell arrives while they are, with the agent as without it. Read
 * as it comes, by a client that goes on only when the words are there.
 */
@EnabledIf("isThere")
@ExtendWith(ServerOutputs.class)
class PushIT {
    private static final String NEWS = "/probe/push/news";
    private static final String PAGE = "/probe/news";
    private static final List<OpenAnswer> OPEN = new ArrayList<>();

    private static Server plain;
    private static Server server;

    static boolean isThere() {
        return PushRig.isThere();
    }

    @BeforeAll
    static void start() {
        plain = PushRig.withoutAgent();
        server = PushRig.withAgent();
    }

    /** Until all tests are over: Atmosphere ends answers of others when clients have gone away, with the agent and without it. */
    @AfterAll
    static void close() {
        OPEN.forEach(OpenAnswer::close);
    }

    /** Without what is never the same, and what the agent may add. */
    private static String comparable(String answer) {
        return answer.replaceAll("\r\n(Date|Cache-Status|X-Atmosphere-tracking-id): [^\r]*", "");
    }

    private static OpenAnswer waiting(Server asked, String transport) {
        OpenAnswer answer = OpenAnswer.to(
                asked.port(),
                NEWS,
                "X-Atmosphere-Transport: " + transport,
                "X-Atmosphere-Framework: 3.0.0",
                "Connection: close");
        OPEN.add(answer);
        return answer;
    }

    private static void tell(Server told, String words) {
        send(told, NEWS, words);
    }

    private static void send(Server told, String target, String words) {
        Visitor reporter = told.visitor();
        assertEquals(200, reporter.send(Request.post(target).form(words)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "sse"})
    void newsArriveWhileTheAnswerGoesOn(String transport) {
        String first = "first " + Server.newWords();
        String second = "second " + Server.newWords();
        String third = "third " + Server.newWords();
        List<String> seen = new ArrayList<>();
        for (Server asked : List.of(plain, server)) {
            send(asked, PAGE, first);
            OpenAnswer one = waiting(asked, transport);
            OpenAnswer other = waiting(asked, transport);
            one.until(first);
            other.until(first);
            tell(asked, second);
            other.until(second);
            one.until(second);
            tell(asked, third);
            seen.add(comparable(one.until(third)));
            assertEquals(seen.get(seen.size() - 1), comparable(other.until(third)));
        }
        assertEquals(seen.get(0), seen.get(1));
    }

    @Test
    void aLongPollEndsWithTheNews() {
        String words = "polled " + Server.newWords();
        List<String> seen = new ArrayList<>();
        for (Server asked : List.of(plain, server)) {
            int before = begun(asked);
            OpenAnswer poll = waiting(asked, "long-polling");
            // Who is told while Atmosphere still makes room for him hears it, but is not let go: with the agent and
            // without it.
            Eventually.get("somebody who waits", () -> begun(asked), begun -> begun > before);
            tell(asked, words);
            String answer = poll.all();
            assertTrue(answer.contains(words), answer);
            seen.add(comparable(answer));
        }
        assertEquals(seen.get(0), seen.get(1));
    }

    private static int begun(Server asked) {
        return Integer.parseInt(asked.visitor().get("/probe/begun").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "sse"})
    void whatIsPushedIsNeverKept(String transport) {
        for (int visit = 0; visit < 3; visit++) {
            String words = Server.newWords() + ".";
            send(server, PAGE, words);
            String head = waiting(server, transport).until(words);
            assertFalse(head.contains("jimmypage; hit") || head.contains("; stored"), head);
        }
    }

    @Test
    void theNewsMakeThePageBesideThemStale() {
        Visitor reader = server.visitor();
        String words = Server.newWords();
        Pages.freshHit(reader, PAGE);
        tell(server, words);
        Eventually.get("the news", () -> reader.get(PAGE).text(), words::equals);
    }
}
