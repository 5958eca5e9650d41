package io.github.jimmypage.endtoend.capture;

import io.github.jimmypage.endtoend.http.CacheStatus;
import io.github.jimmypage.endtoend.http.Http2Tape;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Tape;
import io.github.jimmypage.endtoend.http.Taped;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * All cases on one rig. Each answer of the container without the agent is the measure for three answers with it: one that is rendered
 * and recorded, and two that may come from the cache.
 */
public final class CaptureColumn implements AutoCloseable {
    private static final int VISITS = 3;
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Request ALWAYS_ANSWERED = Request.get("/probe/plain.txt");

    private final RigOnJdk rig;
    private final Side plain;
    private final Side ours;

    private CaptureColumn(RigOnJdk rig, Server plain, Server ours) {
        this.rig = rig;
        this.plain = new Side(plain);
        this.ours = new Side(ours);
    }

    /** Starts both servers, at the same time. */
    public static CaptureColumn of(RigOnJdk rig) {
        CompletableFuture<Server> plain = CompletableFuture.supplyAsync(() -> rig.start("capture", "-Drig.http2=true"));
        Server ours = rig.start(
                "capture-with",
                "-Drig.http2=true",
                // No page turns stale a moment after the start.
                "-Djimmypage.refresh.settle=0",
                "-javaagent:" + Artifacts.agent());
        return new CaptureColumn(rig, plain.join(), ours);
    }

    public List<CaptureCell> cells() {
        String[] list = plain.server.visitor().get("/probe/capture/").text().split("\n", 2);
        List<CaptureCell> cells = new ArrayList<>();
        for (CaptureCase row : CaptureCase.of(list[1].lines().toList())) {
            for (Protocol protocol : Protocol.values()) {
                cells.add(cell(row, protocol, row.isPossibleIn(list[0])));
            }
        }
        return cells;
    }

    /** Tomcat uses a buffer again that another page had made larger: then it tells the length of what is sent in chunks otherwise. */
    private static Taped comparable(CaptureCase row, Taped answer) {
        return row.scenario().equals("size-in-many-pieces")
                ? answer.without("Content-Length").without("Transfer-Encoding")
                : answer;
    }

    private CaptureCell cell(CaptureCase row, Protocol protocol, boolean possible) {
        Request request = row.request(protocol);
        Duration patience = row.isNeverWhole() ? SHORT : LONG;
        Taped expected = comparable(row, plain.ask(request, protocol, patience));
        boolean missing = expected.response().header("X-Missing").isPresent();
        if (missing || !possible) {
            boolean right = missing && !possible;
            return cell(row, protocol, right ? CaptureCell.MISSING : "DIFFERS from the API's version", false, right);
        }
        String before = prepare(row, protocol);
        int visits = Kept.isExpectedOf(row.name()) ? VISITS : 2;
        for (int visit = 1; visit <= visits; visit++) {
            Taped answer = comparable(row, ours.ask(request, protocol, patience));
            List<String> differences = TapeComparison.differences(request, protocol, expected, answer);
            if (!differences.isEmpty() && row.way() == CaptureCase.Way.HEAD_OF_STORED) {
                // A head may say what the page's would say (RFC 9110, section 9.3.2), even where this container says
                // less.
                Taped page = plain.ask(row.get(protocol), protocol, patience).withoutBody();
                differences = TapeComparison.differences(request, protocol, page, answer);
            }
            CacheStatus status = answer.response().cacheStatus();
            if (visit == 1 && !before.isEmpty() && status.isHit()) {
                differences.add("a page that was cut short was kept");
            }
            if (!differences.isEmpty()) {
                String what = "DIFFERS at visit " + visit + " (" + described(status) + "): " + differences;
                return cell(row, protocol, what, isKept(status), false);
            }
            if (visit == visits) {
                String what = "same, " + described(status) + before;
                return cell(row, protocol, what, isKept(status), true);
            }
        }
        throw new AssertionError();
    }

    /** What happens before the first visit; gives a word on it for the table. */
    private String prepare(CaptureCase row, Protocol protocol) {
        return switch (row.way()) {
            case GET, HEAD_ALONE -> "";
            case HEAD_OF_STORED -> {
                ours.ask(row.get(protocol), protocol, LONG);
                // The answer may be here before it is kept: the second one waits for that, and no head does.
                ours.ask(row.get(protocol), protocol, LONG);
                yield "";
            }
            case GET_AFTER_ABORT -> ours.leave(row.get(protocol), protocol) ? ", abort noticed" : "";
        };
    }

    private CaptureCell cell(CaptureCase row, Protocol protocol, String what, boolean hit, boolean right) {
        return new CaptureCell(row.name(), protocol, rig.toString(), what, hit, right);
    }

    /** Who asks while another's answer is here already and its page is just being put away waits for that, and gets it. */
    private static boolean isKept(CacheStatus status) {
        return status.isHit() || status.isCollapsed();
    }

    private static String described(CacheStatus status) {
        if (status.isHit()) {
            return status.isStale() ? "stale hit" : "hit";
        }
        if (status.isCollapsed()) {
            return "another's, waited for";
        }
        return status.detail().orElse(status.isStored() ? "stored" : "rendered");
    }

    @Override
    public void close() {
        plain.server.close();
        ours.server.close();
    }

    /** One of the two servers, with the ways to ask it. */
    private static final class Side {
        private final Server server;
        private final Http2Tape http2;

        Side(Server server) {
            this.server = server;
            this.http2 = new Http2Tape(server.port());
        }

        Taped ask(Request request, Protocol protocol, Duration patience) {
            return switch (protocol) {
                case HTTP_1 -> Tape.of(server.port(), request, ALWAYS_ANSWERED, patience);
                case HTTP_2 -> (isAboutCharsets(request) ? new Http2Tape(server.port()) : http2).of(request, patience);
            };
        }

        /** Jetty's writers go on from one answer of a connection to the next in the state in which their charset is. */
        private static boolean isAboutCharsets(Request request) {
            return request.target().contains("charset");
        }

        /** Asks and goes away halfway; gives whether the page was told. */
        boolean leave(Request request, Protocol protocol) {
            gate("close", protocol);
            switch (protocol) {
                case HTTP_1 -> Tape.leaving(server.port(), request, 5_000);
                case HTTP_2 -> http2.leaving(request, 5_000);
            }
            gate("open", protocol);
            // The next visit waits for the render that goes on, because both are for the same page.
            return ask(Request.get("/probe/capture-gate?do=tell"), protocol, LONG)
                    .response()
                    .text()
                    .equals("true");
        }

        private void gate(String what, Protocol protocol) {
            ask(Request.get("/probe/capture-gate?do=" + what), protocol, LONG);
        }
    }
}
