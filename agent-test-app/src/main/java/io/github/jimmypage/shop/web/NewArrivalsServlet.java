package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Catalogue;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The latest additions, put together by another thread than the container's. */
final class NewArrivalsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int THREADS = 2;
    private static final int SHOWN = 24;
    private static final long PATIENCE_MILLIS = 10_000;

    private final transient Catalogue catalogue;
    private final transient ExecutorService workers = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "new arrivals");
        thread.setDaemon(true);
        return thread;
    });

    NewArrivalsServlet(Catalogue catalogue, Renders renders) {
        super(renders);
        this.catalogue = catalogue;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(PATIENCE_MILLIS);
        workers.execute(() -> {
            try {
                answer(request, response);
            } catch (IOException | RuntimeException e) {
                getServletContext().log("new arrivals", e);
                fail(response);
            } finally {
                async.complete();
            }
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html body = Html.of("<h1>New in the shop</h1>{}", ProductCards.grid(catalogue.newest(SHOWN)));
        send(request, response, "New in the shop", body);
    }

    private static void fail(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
