package probe;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One row, shown by another thread after the servlet returned; the path says how: {@code /async/thread} and so on. */
@WebServlet(
        value = {"/async", "/async/*", "/answered/async/*"},
        asyncSupported = true)
public final class AsyncPage extends Page {
    private static final ExecutorService READERS = Executors.newFixedThreadPool(2, AsyncPage::daemon);

    /** Contexts of requests that wait for their answer, as chats keep them. */
    private static final Set<AsyncContext> WAITING = ConcurrentHashMap.newKeySet();

    static int waiting() {
        return WAITING.size();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String way = request.getPathInfo() == null ? "/start" : request.getPathInfo();
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            String shown = way.equals("/referer-dispatch") ? referer(request) : "" + request.getAttribute("words");
            response.getWriter().print(html("dispatched: " + shown));
            return;
        }
        String id = request.getParameter("id");
        switch (way) {
            case "/original" -> {
                AsyncContext async = request.startAsync();
                onThread(async, () -> async.getResponse().getWriter().print(html("later: " + Texts.of(id))));
            }
            case "/given" -> {
                AsyncContext async = request.startAsync(request, response);
                onThread(async, () -> async.getResponse().getWriter().print(html("later: " + Texts.of(id))));
            }
            case "/unwrapped" -> {
                AsyncContext async = innermost(request).startAsync();
                onThread(async, () -> async.getResponse().getWriter().print(html("later: " + Texts.of(id))));
            }
            case "/dispatch", "/dispatch-given" -> dispatched(way, request, response);
            case "/referer-dispatch" -> request.startAsync().dispatch();
            case "/referer-context" -> {
                AsyncContext async = request.startAsync();
                onThread(async, () -> shown(response, referer((HttpServletRequest) async.getRequest())));
            }
            case "/kept" -> {
                AsyncContext async = request.startAsync();
                WAITING.add(async);
                async.addListener(new Waiting());
                onThread(async, () -> shown(response, "later: " + Texts.of(id)));
            }
            case "/started-by-filter" -> {
                AsyncContext async = request.getAsyncContext();
                onThread(async, () -> shown(response, "later: " + Texts.of(id)));
            }
            case "/aborts-late" -> {
                AsyncContext async = request.startAsync();
                onThread(async, () -> {
                    response.getWriter().print("<!DOCTYPE html>\n<html><body>" + Texts.of(id));
                    throw new IllegalStateException("no more");
                });
            }
            case "/inside" -> {
                AsyncContext async = request.startAsync();
                response.getWriter().print(html("at once: " + Texts.of(id)));
                async.complete();
            }
            case "/future" -> {
                CompletableFuture<Void> words = CompletableFuture.supplyAsync(() -> words(id), READERS)
                        .thenAccept(read -> request.setAttribute("words", read));
                AsyncContext async = request.startAsync();
                words.thenRun(async::dispatch);
            }
            case "/start" -> {
                AsyncContext async = request.startAsync();
                async.start(() -> finish(async, () -> shown(response, "later: " + Texts.of(id))));
            }
            case "/timeout", "/timeout-dispatch" -> late(request.startAsync(), way, Texts.of(id));
            case "/too-late", "/too-late-write" -> tooLate(request.startAsync(), way, request.getParameter("stop"));
            case "/events" -> events(request.startAsync(), response, request.getParameter("stop"), Texts.of(id));
            case "/overtaken" -> {
                AsyncContext async = request.startAsync();
                new Thread(() -> {
                            finish(async, () -> other(way, request, response));
                            Latches.release("completed");
                        })
                        .start();
            }
            default -> {
                AsyncContext async = request.startAsync();
                onThread(async, () -> other(way, request, response));
            }
        }
    }

    private static String referer(HttpServletRequest request) throws SQLException {
        return Texts.of(request.getParameter("id")) + " for " + request.getHeader("Referer");
    }

    private static void other(String way, HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        String words = "later: " + Texts.of(request.getParameter("id"));
        switch (way) {
            case "/parked", "/overtaken" -> {
                Latches.stopAt(way);
                response.addHeader("X-Late", "page");
                shown(response, words);
            }
            case "/pieces" -> {
                response.getWriter().print("first piece");
                response.flushBuffer();
                Latches.stopAt(request.getParameter("stop"));
                shown(response, words);
            }
            case "/writes" -> {
                try (Connection connection = Database.connection()) {
                    GetWritesPage.insert(connection, request.getRequestURI());
                }
                shown(response, words);
            }
            case "/puts" -> {
                request.getSession(false).setAttribute("seen", words);
                shown(response, words);
            }
            case "/takes" -> shown(response, words + request.getSession(false).getAttribute("cart"));
            case "/referer" -> shown(response, referer(request));
            case "/device" -> shown(response, words + " for " + request.getHeader("Save-Data"));
            case "/attribute", "/mutable-attribute" ->
                shown(response, words + " for " + request.getAttribute("browser"));
            case "/aborts" -> throw new IllegalStateException("no answer");
            default -> shown(response, words);
        }
    }

    private static void dispatched(String way, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = way.equals("/dispatch") ? request.startAsync() : request.startAsync(request, response);
        String id = request.getParameter("id");
        new Thread(() -> {
                    request.setAttribute("words", words(id));
                    async.dispatch();
                })
                .start();
    }

    /** Takes a context that is over out of those that wait. */
    private static class Waiting implements AsyncListener {
        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            WAITING.remove(event.getAsyncContext());
        }

        @Override
        public void onComplete(AsyncEvent event) {
            WAITING.remove(event.getAsyncContext());
        }

        @Override
        public void onError(AsyncEvent event) {
            WAITING.remove(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            WAITING.add(event.getAsyncContext());
        }
    }

    /** Nobody answers in time. */
    private static void late(AsyncContext async, String way, String words) {
        async.setTimeout(100);
        async.addListener(new Waiting() {
            @Override
            public void onTimeout(AsyncEvent event) throws IOException {
                if (way.equals("/timeout")) {
                    ServletResponse response = event.getAsyncContext().getResponse();
                    response.getWriter().print(html("too late for " + words));
                    event.getAsyncContext().complete();
                } else {
                    event.getAsyncContext().getRequest().setAttribute("words", "too late for " + words);
                    event.getAsyncContext().dispatch();
                }
            }
        });
    }

    /** The answer comes after the time is over, and the container has given the request to somebody else. */
    private static void tooLate(AsyncContext async, String way, String stop) {
        late(async, "/timeout", "anybody");
        new Thread(() -> {
                    Latches.stopAt(stop);
                    try (Connection connection = Database.connection()) {
                        if (way.equals("/too-late-write")) {
                            GetWritesPage.insert(connection, way);
                        }
                        async.complete();
                    } catch (RuntimeException | SQLException over) {
                        // As the container likes.
                    }
                    Latches.stopAt(stop + "-done");
                })
                .start();
    }

    /** Two server-sent events, the second when the test says so. */
    private static void events(AsyncContext async, HttpServletResponse response, String stop, String words) {
        response.setContentType("text/event-stream;charset=UTF-8");
        onThread(async, () -> {
            response.getWriter().print("data: first\n\n");
            response.flushBuffer();
            Latches.stopAt(stop);
            response.getWriter().print("data: " + words + "\n\n");
        });
    }

    private interface Rest {
        void run() throws IOException, SQLException;
    }

    private static void onThread(AsyncContext async, Rest rest) {
        new Thread(() -> finish(async, rest)).start();
    }

    private static void finish(AsyncContext async, Rest rest) {
        try {
            rest.run();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            async.complete();
        }
    }

    private static void shown(HttpServletResponse response, String words) throws IOException {
        response.getWriter().print(html(words));
    }

    private static String words(String id) {
        try {
            return Texts.of(id);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ServletRequest innermost(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper) {
            inner = ((ServletRequestWrapper) inner).getRequest();
        }
        return inner;
    }
}
