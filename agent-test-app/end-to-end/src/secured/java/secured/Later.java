package secured;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Pages that other threads finish, in each of the ways that Spring MVC has. */
@Controller
@RequestMapping({"", "/members"})
public class Later {
    private final Rows rows;
    private final ExecutorService others = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "others");
        thread.setDaemon(true);
        return thread;
    });

    Later(Rows rows) {
        this.rows = rows;
    }

    @GetMapping("/later/callable")
    Callable<View> callable() {
        return () -> new Html(greeting());
    }

    /** The user is handed over to the other thread by Spring Security. */
    @GetMapping("/later/callable-holder")
    Callable<View> callableHolder() {
        return () -> {
            Authentication found = SecurityContextHolder.getContext().getAuthentication();
            return new Html(greeting() + ", " + (found == null ? "nobody" : found.getName()));
        };
    }

    @GetMapping("/later/deferred")
    DeferredResult<View> deferred() {
        DeferredResult<View> result = new DeferredResult<>();
        others.execute(() -> result.setResult(new Html(greeting())));
        return result;
    }

    @GetMapping("/later/future")
    @ResponseBody
    CompletableFuture<ResponseEntity<String>> future() {
        return CompletableFuture.supplyAsync(this::greeting, others)
                .thenApply(words ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(words));
    }

    @GetMapping("/later/stream")
    ResponseEntity<StreamingResponseBody> stream() {
        CountDownLatch left = Leftovers.left();
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(out -> {
            await(left);
            out.write("streamed: ".getBytes(StandardCharsets.UTF_8));
            out.flush();
            out.write(greeting().getBytes(StandardCharsets.UTF_8));
        });
    }

    @GetMapping("/later/events")
    SseEmitter events() {
        CountDownLatch left = Leftovers.left();
        SseEmitter emitter = new SseEmitter();
        others.execute(() -> {
            try {
                await(left);
                emitter.send(greeting());
                emitter.complete();
            } catch (Exception failed) {
                emitter.completeWithError(failed);
            }
        });
        return emitter;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String greeting() {
        return rows.first("SELECT words FROM greeting WHERE language = 'en'")
                .map(row -> row.get(0))
                .orElse("");
    }
}
