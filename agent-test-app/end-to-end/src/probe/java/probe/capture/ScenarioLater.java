package probe.capture;

import static probe.capture.ScenarioNames.add;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers that are finished after the servlet returned. */
final class ScenarioLater {
    private ScenarioLater() {}

    static void register() {
        add("async-complete-at-once", (request, response, words) -> {
            AsyncContext async = request.startAsync();
            ScenarioWriters.writer(response).print(words);
            async.complete();
        });
        add("async-thread-of-container", (request, response, words) -> {
            AsyncContext async = request.startAsync();
            async.start(() -> finish(async, response, words));
        });
        add("async-thread-of-its-own", (request, response, words) -> {
            AsyncContext async = request.startAsync();
            new Thread(() -> finish(async, response, words)).start();
        });
        add("async-wrapped", (request, response, words) -> {
            AsyncContext async = request.startAsync(request, response);
            async.start(() -> finish(async, (HttpServletResponse) async.getResponse(), words));
        });
        add("async-dispatch", (request, response, words) -> request.startAsync().dispatch("/capture-part?by=writer"));
        add("async-write-listener", (request, response, words) -> {
            AsyncContext async = request.startAsync();
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .setWriteListener(new ScenarioListener(async, response.getOutputStream(), words, 20));
        });
        add("async-write-listener-of-much", (request, response, words) -> {
            AsyncContext async = request.startAsync();
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .setWriteListener(new ScenarioListener(async, response.getOutputStream(), words, 20_000));
        });
    }

    private static void finish(AsyncContext async, HttpServletResponse response, String words) {
        try {
            ScenarioWriters.writer(response).print("later: " + words);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } finally {
            async.complete();
        }
    }
}
