package io.github.jimmypage.endtoend.http;

import io.github.jimmypage.endtoend.http.Taped.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records all that comes back over HTTP/2, taken up by {@code Upgrade} on a cleartext connection, one stream for each request. */
public final class Http2Tape {
    private static final int MOST = 40;

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    public Http2Tape(int port) {
        this.port = port;
    }

    /**
     * Asked again when no head came: a server may give the connection up just when it is used, and Jetty resets some streams
     * instead of sending the error page of a servlet that wrote too much: with and without the agent 1 to 4 in a hundred where the machine
     * is idle, and several in a row where it is not. What fails each time still fails.
     *
     * @param patience for how long the server may leave the client without a head
     */
    public Taped of(Request request, Duration patience) {
        Taped answer = once(request, patience);
        for (int again = 1; again < MOST && answer.response().status() == 0 && answer.end() == End.CUT_SHORT; again++) {
            answer = once(request, patience);
        }
        return answer;
    }

    private Taped once(Request request, Duration patience) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(asked(request, patience), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.version() != HttpClient.Version.HTTP_2) {
                throw new AssertionError("not over HTTP/2: " + request);
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            End end = read(answer.body(), body);
            List<Header> headers = new ArrayList<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> values.forEach(value -> {
                        if (!name.startsWith(":")) {
                            headers.add(new Header(name, value));
                        }
                    }));
            return taped(new Response(answer.statusCode(), "", List.copyOf(headers), body.toByteArray()), end);
        } catch (HttpTimeoutException silent) {
            return taped(new Response(0, "", List.of(), new byte[0]), End.SILENT);
        } catch (IOException closed) {
            return taped(new Response(0, "", List.of(), new byte[0]), End.CUT_SHORT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks, reads some of the body and cancels the rest. */
    public void leaving(Request request, int bytes) {
        try (InputStream body = client.send(
                        asked(request, Duration.ofSeconds(15)), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            body.readNBytes(bytes);
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest asked(Request request, Duration patience) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.target()))
                .method(request.method(), HttpRequest.BodyPublishers.noBody())
                .timeout(patience)
                .build();
    }

    private static End read(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            from.transferTo(to);
            return End.WHOLE;
        } catch (IOException closed) {
            return End.CUT_SHORT;
        }
    }

    private static Taped taped(Response response, End end) {
        return new Taped(response, List.of(), end);
    }
}
